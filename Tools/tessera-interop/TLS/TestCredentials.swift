import TesseraGRPC

/// Certificates and a key that protect nothing.
enum TestCredentials {
  /// Whom `--use_test_ca` trusts: the authority that gRPC's interop test descriptions name, valid until
  /// March 2030, and ours.
  static let authorities = GRPCTLSMaterial.pem(Array((grpcAuthority + "\n" + ourAuthority).utf8))

  /// What a server shows that is given no files: for `*.test.google.fr`, `*.test.youtube.com`,
  /// `localhost` and 127.0.0.1. Made by openssl for this program alone, valid until 2120.
  static let server = GRPCClientTLS.Identity(
    certificateChain: .pem(Array(serverCertificate.utf8)), privateKey: .pem(Array(serverKey.utf8)))

  /// `src/core/tsi/test_creds/ca.pem` of gRPC, by which the servers of all its languages are signed.
  private static let grpcAuthority = """
    -----BEGIN CERTIFICATE-----
    MIIDWjCCAkKgAwIBAgIUWrP0VvHcy+LP6UuYNtiL9gBhD5owDQYJKoZIhvcNAQEL
    BQAwVjELMAkGA1UEBhMCQVUxEzARBgNVBAgMClNvbWUtU3RhdGUxITAfBgNVBAoM
    GEludGVybmV0IFdpZGdpdHMgUHR5IEx0ZDEPMA0GA1UEAwwGdGVzdGNhMB4XDTIw
    MDMxNzE4NTk1MVoXDTMwMDMxNTE4NTk1MVowVjELMAkGA1UEBhMCQVUxEzARBgNV
    BAgMClNvbWUtU3RhdGUxITAfBgNVBAoMGEludGVybmV0IFdpZGdpdHMgUHR5IEx0
    ZDEPMA0GA1UEAwwGdGVzdGNhMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKC
    AQEAsGL0oXflF0LzoM+Bh+qUU9yhqzw2w8OOX5mu/iNCyUOBrqaHi7mGHx73GD01
    diNzCzvlcQqdNIH6NQSL7DTpBjca66jYT9u73vZe2MDrr1nVbuLvfu9850cdxiUO
    Inv5xf8+sTHG0C+a+VAvMhsLiRjsq+lXKRJyk5zkbbsETybqpxoJ+K7CoSy3yc/k
    QIY3TipwEtwkKP4hzyo6KiGd/DPexie4nBUInN3bS1BUeNZ5zeaIC2eg3bkeeW7c
    qT55b+Yen6CxY0TEkzBK6AKt/WUialKMgT0wbTxRZO7kUCH3Sq6e/wXeFdJ+HvdV
    LPlAg5TnMaNpRdQih/8nRFpsdwIDAQABoyAwHjAMBgNVHRMEBTADAQH/MA4GA1Ud
    DwEB/wQEAwICBDANBgkqhkiG9w0BAQsFAAOCAQEAkTrKZjBrJXHps/HrjNCFPb5a
    THuGPCSsepe1wkKdSp1h4HGRpLoCgcLysCJ5hZhRpHkRihhef+rFHEe60UePQO3S
    CVTtdJB4CYWpcNyXOdqefrbJW5QNljxgi6Fhvs7JJkBqdXIkWXtFk2eRgOIP2Eo9
    /OHQHlYnwZFrk6sp4wPyR+A95S0toZBcyDVz7u+hOW0pGK3wviOe9lvRgj/H3Pwt
    bewb0l+MhRig0/DVHamyVxrDRbqInU1/GTNCwcZkXKYFWSf92U+kIcTth24Q1gcw
    eZiLl5FfrWokUNytFElXob0V0a5/kbhiLc3yWmvWqHTpqCALbVyF+rKJo2f5Kw==
    -----END CERTIFICATE-----
    """

  private static let ourAuthority = """
    -----BEGIN CERTIFICATE-----
    MIIBmTCCAT+gAwIBAgIBATAKBggqhkjOPQQDAjAzMRAwDgYDVQQKDAdUZXNzZXJh
    MR8wHQYDVQQDDBZJbnRlcm9wIFRlc3QgQXV0aG9yaXR5MCAXDTI0MDEwMTAwMDAw
    MFoYDzIxMjAwMTAxMDAwMDAwWjAzMRAwDgYDVQQKDAdUZXNzZXJhMR8wHQYDVQQD
    DBZJbnRlcm9wIFRlc3QgQXV0aG9yaXR5MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcD
    QgAEZVdGQlFiG3YjsZ2/cB/Ayz/x3TY4Qx+9m6/zEGsZq/38A4H+PpCjrxMZVUJ0
    A3O2Jznet5w7cj9wdHUydVE66aNCMEAwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8B
    Af8EBAMCAQYwHQYDVR0OBBYEFFmb826Hp6PxCK2Z6t40oHG/oKJ/MAoGCCqGSM49
    BAMCA0gAMEUCIQDebrs+zTvh4wXt1cL2Aq9kH1oRak3q0anvdkvsPTIOhgIgVjLE
    kD1kuhSvG7x9bmrTOi4tkUmjcVMi60ALXAxcIuI=
    -----END CERTIFICATE-----
    """

  private static let serverCertificate = """
    -----BEGIN CERTIFICATE-----
    MIICGDCCAb2gAwIBAgIBAjAKBggqhkjOPQQDAjAzMRAwDgYDVQQKDAdUZXNzZXJh
    MR8wHQYDVQQDDBZJbnRlcm9wIFRlc3QgQXV0aG9yaXR5MCAXDTI0MDEwMTAwMDAw
    MFoYDzIxMjAwMTAxMDAwMDAwWjAzMRAwDgYDVQQKDAdUZXNzZXJhMR8wHQYDVQQD
    DBZpbnRlcm9wLnRlc3QuZ29vZ2xlLmZyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcD
    QgAEKz+cbUjyYicEb/1/QkO2erblR1RajDLC2EVIcGwwzhrMb80NkVlreVUsrtYF
    5TC/BvFph25TA9DxC01Lws+T6KOBvzCBvDAJBgNVHRMEAjAAMA4GA1UdDwEB/wQE
    AwIHgDAdBgNVHSUEFjAUBggrBgEFBQcDAQYIKwYBBQUHAwIwQAYDVR0RBDkwN4IQ
    Ki50ZXN0Lmdvb2dsZS5mcoISKi50ZXN0LnlvdXR1YmUuY29tgglsb2NhbGhvc3SH
    BH8AAAEwHQYDVR0OBBYEFH3jO6Ck2K1n/PuqKXSO9PikUfwzMB8GA1UdIwQYMBaA
    FFmb826Hp6PxCK2Z6t40oHG/oKJ/MAoGCCqGSM49BAMCA0kAMEYCIQC/bsnvWjc3
    HzHlgEcL9Mg2iQpEWnmH3xZcOsi4hTV54AIhAMB/zpxbzRDmy9Akumq8QKFuP9Y1
    Xeb93hKOpjLLrbTV
    -----END CERTIFICATE-----
    """

  private static let serverKey = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg7JavrllRSF6hjymF
    WMCyJ4nPHLiYbwHz2oaN8K7Oj22hRANCAAQrP5xtSPJiJwRv/X9CQ7Z6tuVHVFqM
    MsLYRUhwbDDOGsxvzQ2RWWt5VSyu1gXlML8G8WmHblMD0PELTUvCz5Po
    -----END PRIVATE KEY-----
    """
}
