// swift-format-ignore-file
// Generated from google/protobuf/test_messages_proto2.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// What `google/protobuf/test_messages_proto2.proto` says.
enum TestMessagesProto2Descriptor {
  /// The descriptor and those of the files it imports.
  static let file = ProtobufFileDescriptor(
    name: "google/protobuf/test_messages_proto2.proto",
    base64: """
      Cipnb29nbGUvcHJvdG9idWYvdGVzdF9tZXNzYWdlc19wcm90bzIucHJvdG8SHXByb3RvYnVmX3Rlc3RfbWVzc2FnZXMu\
      cHJvdG8yIsVaChJUZXN0QWxsVHlwZXNQcm90bzISJQoOb3B0aW9uYWxfaW50MzIYASABKAVSDW9wdGlvbmFsSW50MzIS\
      JQoOb3B0aW9uYWxfaW50NjQYAiABKANSDW9wdGlvbmFsSW50NjQSJwoPb3B0aW9uYWxfdWludDMyGAMgASgNUg5vcHRp\
      b25hbFVpbnQzMhInCg9vcHRpb25hbF91aW50NjQYBCABKARSDm9wdGlvbmFsVWludDY0EicKD29wdGlvbmFsX3NpbnQz\
      MhgFIAEoEVIOb3B0aW9uYWxTaW50MzISJwoPb3B0aW9uYWxfc2ludDY0GAYgASgSUg5vcHRpb25hbFNpbnQ2NBIpChBv\
      cHRpb25hbF9maXhlZDMyGAcgASgHUg9vcHRpb25hbEZpeGVkMzISKQoQb3B0aW9uYWxfZml4ZWQ2NBgIIAEoBlIPb3B0\
      aW9uYWxGaXhlZDY0EisKEW9wdGlvbmFsX3NmaXhlZDMyGAkgASgPUhBvcHRpb25hbFNmaXhlZDMyEisKEW9wdGlvbmFs\
      X3NmaXhlZDY0GAogASgQUhBvcHRpb25hbFNmaXhlZDY0EiUKDm9wdGlvbmFsX2Zsb2F0GAsgASgCUg1vcHRpb25hbEZs\
      b2F0EicKD29wdGlvbmFsX2RvdWJsZRgMIAEoAVIOb3B0aW9uYWxEb3VibGUSIwoNb3B0aW9uYWxfYm9vbBgNIAEoCFIM\
      b3B0aW9uYWxCb29sEicKD29wdGlvbmFsX3N0cmluZxgOIAEoCVIOb3B0aW9uYWxTdHJpbmcSJQoOb3B0aW9uYWxfYnl0\
      ZXMYDyABKAxSDW9wdGlvbmFsQnl0ZXMSdwoXb3B0aW9uYWxfbmVzdGVkX21lc3NhZ2UYEiABKAsyPy5wcm90b2J1Zl90\
      ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTmVzdGVkTWVzc2FnZVIVb3B0aW9uYWxOZXN0ZWRN\
      ZXNzYWdlEm0KGG9wdGlvbmFsX2ZvcmVpZ25fbWVzc2FnZRgTIAEoCzIzLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJv\
      dG8yLkZvcmVpZ25NZXNzYWdlUHJvdG8yUhZvcHRpb25hbEZvcmVpZ25NZXNzYWdlEm4KFG9wdGlvbmFsX25lc3RlZF9l\
      bnVtGBUgASgOMjwucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk5lc3RlZEVu\
      dW1SEm9wdGlvbmFsTmVzdGVkRW51bRJkChVvcHRpb25hbF9mb3JlaWduX2VudW0YFiABKA4yMC5wcm90b2J1Zl90ZXN0\
      X21lc3NhZ2VzLnByb3RvMi5Gb3JlaWduRW51bVByb3RvMlITb3B0aW9uYWxGb3JlaWduRW51bRI2ChVvcHRpb25hbF9z\
      dHJpbmdfcGllY2UYGCABKAlCAggCUhNvcHRpb25hbFN0cmluZ1BpZWNlEicKDW9wdGlvbmFsX2NvcmQYGSABKAlCAggB\
      UgxvcHRpb25hbENvcmQSXgoRcmVjdXJzaXZlX21lc3NhZ2UYGyABKAsyMS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnBy\
      b3RvMi5UZXN0QWxsVHlwZXNQcm90bzJSEHJlY3Vyc2l2ZU1lc3NhZ2USJQoOcmVwZWF0ZWRfaW50MzIYHyADKAVSDXJl\
      cGVhdGVkSW50MzISJQoOcmVwZWF0ZWRfaW50NjQYICADKANSDXJlcGVhdGVkSW50NjQSJwoPcmVwZWF0ZWRfdWludDMy\
      GCEgAygNUg5yZXBlYXRlZFVpbnQzMhInCg9yZXBlYXRlZF91aW50NjQYIiADKARSDnJlcGVhdGVkVWludDY0EicKD3Jl\
      cGVhdGVkX3NpbnQzMhgjIAMoEVIOcmVwZWF0ZWRTaW50MzISJwoPcmVwZWF0ZWRfc2ludDY0GCQgAygSUg5yZXBlYXRl\
      ZFNpbnQ2NBIpChByZXBlYXRlZF9maXhlZDMyGCUgAygHUg9yZXBlYXRlZEZpeGVkMzISKQoQcmVwZWF0ZWRfZml4ZWQ2\
      NBgmIAMoBlIPcmVwZWF0ZWRGaXhlZDY0EisKEXJlcGVhdGVkX3NmaXhlZDMyGCcgAygPUhByZXBlYXRlZFNmaXhlZDMy\
      EisKEXJlcGVhdGVkX3NmaXhlZDY0GCggAygQUhByZXBlYXRlZFNmaXhlZDY0EiUKDnJlcGVhdGVkX2Zsb2F0GCkgAygC\
      Ug1yZXBlYXRlZEZsb2F0EicKD3JlcGVhdGVkX2RvdWJsZRgqIAMoAVIOcmVwZWF0ZWREb3VibGUSIwoNcmVwZWF0ZWRf\
      Ym9vbBgrIAMoCFIMcmVwZWF0ZWRCb29sEicKD3JlcGVhdGVkX3N0cmluZxgsIAMoCVIOcmVwZWF0ZWRTdHJpbmcSJQoO\
      cmVwZWF0ZWRfYnl0ZXMYLSADKAxSDXJlcGVhdGVkQnl0ZXMSdwoXcmVwZWF0ZWRfbmVzdGVkX21lc3NhZ2UYMCADKAsy\
      Py5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTmVzdGVkTWVzc2FnZVIVcmVw\
      ZWF0ZWROZXN0ZWRNZXNzYWdlEm0KGHJlcGVhdGVkX2ZvcmVpZ25fbWVzc2FnZRgxIAMoCzIzLnByb3RvYnVmX3Rlc3Rf\
      bWVzc2FnZXMucHJvdG8yLkZvcmVpZ25NZXNzYWdlUHJvdG8yUhZyZXBlYXRlZEZvcmVpZ25NZXNzYWdlEm4KFHJlcGVh\
      dGVkX25lc3RlZF9lbnVtGDMgAygOMjwucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFR5cGVzUHJv\
      dG8yLk5lc3RlZEVudW1SEnJlcGVhdGVkTmVzdGVkRW51bRJkChVyZXBlYXRlZF9mb3JlaWduX2VudW0YNCADKA4yMC5w\
      cm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5Gb3JlaWduRW51bVByb3RvMlITcmVwZWF0ZWRGb3JlaWduRW51bRI2\
      ChVyZXBlYXRlZF9zdHJpbmdfcGllY2UYNiADKAlCAggCUhNyZXBlYXRlZFN0cmluZ1BpZWNlEicKDXJlcGVhdGVkX2Nv\
      cmQYNyADKAlCAggBUgxyZXBlYXRlZENvcmQSJQoMcGFja2VkX2ludDMyGEsgAygFQgIQAVILcGFja2VkSW50MzISJQoM\
      cGFja2VkX2ludDY0GEwgAygDQgIQAVILcGFja2VkSW50NjQSJwoNcGFja2VkX3VpbnQzMhhNIAMoDUICEAFSDHBhY2tl\
      ZFVpbnQzMhInCg1wYWNrZWRfdWludDY0GE4gAygEQgIQAVIMcGFja2VkVWludDY0EicKDXBhY2tlZF9zaW50MzIYTyAD\
      KBFCAhABUgxwYWNrZWRTaW50MzISJwoNcGFja2VkX3NpbnQ2NBhQIAMoEkICEAFSDHBhY2tlZFNpbnQ2NBIpCg5wYWNr\
      ZWRfZml4ZWQzMhhRIAMoB0ICEAFSDXBhY2tlZEZpeGVkMzISKQoOcGFja2VkX2ZpeGVkNjQYUiADKAZCAhABUg1wYWNr\
      ZWRGaXhlZDY0EisKD3BhY2tlZF9zZml4ZWQzMhhTIAMoD0ICEAFSDnBhY2tlZFNmaXhlZDMyEisKD3BhY2tlZF9zZml4\
      ZWQ2NBhUIAMoEEICEAFSDnBhY2tlZFNmaXhlZDY0EiUKDHBhY2tlZF9mbG9hdBhVIAMoAkICEAFSC3BhY2tlZEZsb2F0\
      EicKDXBhY2tlZF9kb3VibGUYViADKAFCAhABUgxwYWNrZWREb3VibGUSIwoLcGFja2VkX2Jvb2wYVyADKAhCAhABUgpw\
      YWNrZWRCb29sEm4KEnBhY2tlZF9uZXN0ZWRfZW51bRhYIAMoDjI8LnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8y\
      LlRlc3RBbGxUeXBlc1Byb3RvMi5OZXN0ZWRFbnVtQgIQAVIQcGFja2VkTmVzdGVkRW51bRIpCg51bnBhY2tlZF9pbnQz\
      MhhZIAMoBUICEABSDXVucGFja2VkSW50MzISKQoOdW5wYWNrZWRfaW50NjQYWiADKANCAhAAUg11bnBhY2tlZEludDY0\
      EisKD3VucGFja2VkX3VpbnQzMhhbIAMoDUICEABSDnVucGFja2VkVWludDMyEisKD3VucGFja2VkX3VpbnQ2NBhcIAMo\
      BEICEABSDnVucGFja2VkVWludDY0EisKD3VucGFja2VkX3NpbnQzMhhdIAMoEUICEABSDnVucGFja2VkU2ludDMyEisK\
      D3VucGFja2VkX3NpbnQ2NBheIAMoEkICEABSDnVucGFja2VkU2ludDY0Ei0KEHVucGFja2VkX2ZpeGVkMzIYXyADKAdC\
      AhAAUg91bnBhY2tlZEZpeGVkMzISLQoQdW5wYWNrZWRfZml4ZWQ2NBhgIAMoBkICEABSD3VucGFja2VkRml4ZWQ2NBIv\
      ChF1bnBhY2tlZF9zZml4ZWQzMhhhIAMoD0ICEABSEHVucGFja2VkU2ZpeGVkMzISLwoRdW5wYWNrZWRfc2ZpeGVkNjQY\
      YiADKBBCAhAAUhB1bnBhY2tlZFNmaXhlZDY0EikKDnVucGFja2VkX2Zsb2F0GGMgAygCQgIQAFINdW5wYWNrZWRGbG9h\
      dBIrCg91bnBhY2tlZF9kb3VibGUYZCADKAFCAhAAUg51bnBhY2tlZERvdWJsZRInCg11bnBhY2tlZF9ib29sGGUgAygI\
      QgIQAFIMdW5wYWNrZWRCb29sEnIKFHVucGFja2VkX25lc3RlZF9lbnVtGGYgAygOMjwucHJvdG9idWZfdGVzdF9tZXNz\
      YWdlcy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk5lc3RlZEVudW1CAhAAUhJ1bnBhY2tlZE5lc3RlZEVudW0SbAoP\
      bWFwX2ludDMyX2ludDMyGDggAygLMkQucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFR5cGVzUHJv\
      dG8yLk1hcEludDMySW50MzJFbnRyeVINbWFwSW50MzJJbnQzMhJsCg9tYXBfaW50NjRfaW50NjQYOSADKAsyRC5wcm90\
      b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTWFwSW50NjRJbnQ2NEVudHJ5Ug1tYXBJ\
      bnQ2NEludDY0EnIKEW1hcF91aW50MzJfdWludDMyGDogAygLMkYucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIu\
      VGVzdEFsbFR5cGVzUHJvdG8yLk1hcFVpbnQzMlVpbnQzMkVudHJ5Ug9tYXBVaW50MzJVaW50MzIScgoRbWFwX3VpbnQ2\
      NF91aW50NjQYOyADKAsyRi5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTWFw\
      VWludDY0VWludDY0RW50cnlSD21hcFVpbnQ2NFVpbnQ2NBJyChFtYXBfc2ludDMyX3NpbnQzMhg8IAMoCzJGLnByb3Rv\
      YnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBTaW50MzJTaW50MzJFbnRyeVIPbWFw\
      U2ludDMyU2ludDMyEnIKEW1hcF9zaW50NjRfc2ludDY0GD0gAygLMkYucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90\
      bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk1hcFNpbnQ2NFNpbnQ2NEVudHJ5Ug9tYXBTaW50NjRTaW50NjQSeAoTbWFwX2Zp\
      eGVkMzJfZml4ZWQzMhg+IAMoCzJILnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3Rv\
      Mi5NYXBGaXhlZDMyRml4ZWQzMkVudHJ5UhFtYXBGaXhlZDMyRml4ZWQzMhJ4ChNtYXBfZml4ZWQ2NF9maXhlZDY0GD8g\
      AygLMkgucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk1hcEZpeGVkNjRGaXhl\
      ZDY0RW50cnlSEW1hcEZpeGVkNjRGaXhlZDY0En4KFW1hcF9zZml4ZWQzMl9zZml4ZWQzMhhAIAMoCzJKLnByb3RvYnVm\
      X3Rlc3RfbWVzc2FnZXMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBTZml4ZWQzMlNmaXhlZDMyRW50cnlSE21h\
      cFNmaXhlZDMyU2ZpeGVkMzISfgoVbWFwX3NmaXhlZDY0X3NmaXhlZDY0GEEgAygLMkoucHJvdG9idWZfdGVzdF9tZXNz\
      YWdlcy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk1hcFNmaXhlZDY0U2ZpeGVkNjRFbnRyeVITbWFwU2ZpeGVkNjRT\
      Zml4ZWQ2NBJpCg5tYXBfaW50MzJfYm9vbBhoIAMoCzJDLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8yLlRlc3RB\
      bGxUeXBlc1Byb3RvMi5NYXBJbnQzMkJvb2xFbnRyeVIMbWFwSW50MzJCb29sEmwKD21hcF9pbnQzMl9mbG9hdBhCIAMo\
      CzJELnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBJbnQzMkZsb2F0RW50\
      cnlSDW1hcEludDMyRmxvYXQSbwoQbWFwX2ludDMyX2RvdWJsZRhDIAMoCzJFLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMu\
      cHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBJbnQzMkRvdWJsZUVudHJ5Ug5tYXBJbnQzMkRvdWJsZRKFAQoYbWFw\
      X2ludDMyX25lc3RlZF9tZXNzYWdlGGcgAygLMkwucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFR5\
      cGVzUHJvdG8yLk1hcEludDMyTmVzdGVkTWVzc2FnZUVudHJ5UhVtYXBJbnQzMk5lc3RlZE1lc3NhZ2USZgoNbWFwX2Jv\
      b2xfYm9vbBhEIAMoCzJCLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBC\
      b29sQm9vbEVudHJ5UgttYXBCb29sQm9vbBJyChFtYXBfc3RyaW5nX3N0cmluZxhFIAMoCzJGLnByb3RvYnVmX3Rlc3Rf\
      bWVzc2FnZXMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NYXBTdHJpbmdTdHJpbmdFbnRyeVIPbWFwU3RyaW5nU3Ry\
      aW5nEm8KEG1hcF9zdHJpbmdfYnl0ZXMYRiADKAsyRS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxs\
      VHlwZXNQcm90bzIuTWFwU3RyaW5nQnl0ZXNFbnRyeVIObWFwU3RyaW5nQnl0ZXMSiAEKGW1hcF9zdHJpbmdfbmVzdGVk\
      X21lc3NhZ2UYRyADKAsyTS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTWFw\
      U3RyaW5nTmVzdGVkTWVzc2FnZUVudHJ5UhZtYXBTdHJpbmdOZXN0ZWRNZXNzYWdlEosBChptYXBfc3RyaW5nX2ZvcmVp\
      Z25fbWVzc2FnZRhIIAMoCzJOLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5N\
      YXBTdHJpbmdGb3JlaWduTWVzc2FnZUVudHJ5UhdtYXBTdHJpbmdGb3JlaWduTWVzc2FnZRJ/ChZtYXBfc3RyaW5nX25l\
      c3RlZF9lbnVtGEkgAygLMkoucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk1h\
      cFN0cmluZ05lc3RlZEVudW1FbnRyeVITbWFwU3RyaW5nTmVzdGVkRW51bRKCAQoXbWFwX3N0cmluZ19mb3JlaWduX2Vu\
      dW0YSiADKAsySy5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTWFwU3RyaW5n\
      Rm9yZWlnbkVudW1FbnRyeVIUbWFwU3RyaW5nRm9yZWlnbkVudW0SIwoMb25lb2ZfdWludDMyGG8gASgNSABSC29uZW9m\
      VWludDMyEnMKFG9uZW9mX25lc3RlZF9tZXNzYWdlGHAgASgLMj8ucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIu\
      VGVzdEFsbFR5cGVzUHJvdG8yLk5lc3RlZE1lc3NhZ2VIAFISb25lb2ZOZXN0ZWRNZXNzYWdlEiMKDG9uZW9mX3N0cmlu\
      ZxhxIAEoCUgAUgtvbmVvZlN0cmluZxIhCgtvbmVvZl9ieXRlcxhyIAEoDEgAUgpvbmVvZkJ5dGVzEh8KCm9uZW9mX2Jv\
      b2wYcyABKAhIAFIJb25lb2ZCb29sEiMKDG9uZW9mX3VpbnQ2NBh0IAEoBEgAUgtvbmVvZlVpbnQ2NBIhCgtvbmVvZl9m\
      bG9hdBh1IAEoAkgAUgpvbmVvZkZsb2F0EiMKDG9uZW9mX2RvdWJsZRh2IAEoAUgAUgtvbmVvZkRvdWJsZRJdCgpvbmVv\
      Zl9lbnVtGHcgASgOMjwucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk5lc3Rl\
      ZEVudW1IAFIJb25lb2ZFbnVtEksKBGRhdGEYyQEgASgKMjYucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVz\
      dEFsbFR5cGVzUHJvdG8yLkRhdGFSBGRhdGESeAoTbXVsdGl3b3JkZ3JvdXBmaWVsZBjMASABKAoyRS5wcm90b2J1Zl90\
      ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTXVsdGlXb3JkR3JvdXBGaWVsZFITbXVsdGl3b3Jk\
      Z3JvdXBmaWVsZBIwCg1kZWZhdWx0X2ludDMyGPEBIAEoBToKLTEyMzQ1Njc4OVIMZGVmYXVsdEludDMyEjoKDWRlZmF1\
      bHRfaW50NjQY8gEgASgDOhQtOTEyMzQ1Njc4OTEyMzQ1Njc4OVIMZGVmYXVsdEludDY0EjIKDmRlZmF1bHRfdWludDMy\
      GPMBIAEoDToKMjEyMzQ1Njc4OVINZGVmYXVsdFVpbnQzMhI8Cg5kZWZhdWx0X3VpbnQ2NBj0ASABKAQ6FDEwMTIzNDU2\
      Nzg5MTIzNDU2Nzg5Ug1kZWZhdWx0VWludDY0EjIKDmRlZmF1bHRfc2ludDMyGPUBIAEoEToKLTEyMzQ1Njc4OVINZGVm\
      YXVsdFNpbnQzMhI8Cg5kZWZhdWx0X3NpbnQ2NBj2ASABKBI6FC05MTIzNDU2Nzg5MTIzNDU2Nzg5Ug1kZWZhdWx0U2lu\
      dDY0EjQKD2RlZmF1bHRfZml4ZWQzMhj3ASABKAc6CjIxMjM0NTY3ODlSDmRlZmF1bHRGaXhlZDMyEj4KD2RlZmF1bHRf\
      Zml4ZWQ2NBj4ASABKAY6FDEwMTIzNDU2Nzg5MTIzNDU2Nzg5Ug5kZWZhdWx0Rml4ZWQ2NBI2ChBkZWZhdWx0X3NmaXhl\
      ZDMyGPkBIAEoDzoKLTEyMzQ1Njc4OVIPZGVmYXVsdFNmaXhlZDMyEkAKEGRlZmF1bHRfc2ZpeGVkNjQY+gEgASgQOhQt\
      OTEyMzQ1Njc4OTEyMzQ1Njc4OVIPZGVmYXVsdFNmaXhlZDY0EisKDWRlZmF1bHRfZmxvYXQY+wEgASgCOgU5ZSswOVIM\
      ZGVmYXVsdEZsb2F0Ei0KDmRlZmF1bHRfZG91YmxlGPwBIAEoAToFN2UrMjJSDWRlZmF1bHREb3VibGUSKAoMZGVmYXVs\
      dF9ib29sGP0BIAEoCDoEdHJ1ZVILZGVmYXVsdEJvb2wSLwoOZGVmYXVsdF9zdHJpbmcY/gEgASgJOgdSb3NlYnVkUg1k\
      ZWZhdWx0U3RyaW5nEiwKDWRlZmF1bHRfYnl0ZXMY/wEgASgMOgZqb3NodWFSDGRlZmF1bHRCeXRlcxIfCgpmaWVsZG5h\
      bWUxGJEDIAEoBVIKZmllbGRuYW1lMRIgCgtmaWVsZF9uYW1lMhiSAyABKAVSCmZpZWxkTmFtZTISIQoMX2ZpZWxkX25h\
      bWUzGJMDIAEoBVIKRmllbGROYW1lMxIiCg1maWVsZF9fbmFtZTRfGJQDIAEoBVIKZmllbGROYW1lNBIhCgtmaWVsZDBu\
      YW1lNRiVAyABKAVSC2ZpZWxkMG5hbWU1EiMKDWZpZWxkXzBfbmFtZTYYlgMgASgFUgtmaWVsZDBOYW1lNhIfCgpmaWVs\
      ZE5hbWU3GJcDIAEoBVIKZmllbGROYW1lNxIfCgpGaWVsZE5hbWU4GJgDIAEoBVIKRmllbGROYW1lOBIgCgtmaWVsZF9O\
      YW1lORiZAyABKAVSCmZpZWxkTmFtZTkSIgoMRmllbGRfTmFtZTEwGJoDIAEoBVILRmllbGROYW1lMTASIgoMRklFTERf\
      TkFNRTExGJsDIAEoBVILRklFTEROQU1FMTESIgoMRklFTERfbmFtZTEyGJwDIAEoBVILRklFTEROYW1lMTISJAoOX19m\
      aWVsZF9uYW1lMTMYnQMgASgFUgtGaWVsZE5hbWUxMxIkCg5fX0ZpZWxkX25hbWUxNBieAyABKAVSC0ZpZWxkTmFtZTE0\
      EiMKDWZpZWxkX19uYW1lMTUYnwMgASgFUgtmaWVsZE5hbWUxNRIjCg1maWVsZF9fTmFtZTE2GKADIAEoBVILZmllbGRO\
      YW1lMTYSJAoOZmllbGRfbmFtZTE3X18YoQMgASgFUgtmaWVsZE5hbWUxNxIkCg5GaWVsZF9uYW1lMThfXxiiAyABKAVS\
      C0ZpZWxkTmFtZTE4EnQKE21lc3NhZ2Vfc2V0X2NvcnJlY3QY9AMgASgLMkMucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5w\
      cm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk1lc3NhZ2VTZXRDb3JyZWN0UhFtZXNzYWdlU2V0Q29ycmVjdBpyCg1OZXN0\
      ZWRNZXNzYWdlEgwKAWEYASABKAVSAWESUwoLY29yZWN1cnNpdmUYAiABKAsyMS5wcm90b2J1Zl90ZXN0X21lc3NhZ2Vz\
      LnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzJSC2NvcmVjdXJzaXZlGkAKEk1hcEludDMySW50MzJFbnRyeRIQCgNrZXkY\
      ASABKAVSA2tleRIUCgV2YWx1ZRgCIAEoBVIFdmFsdWU6AjgBGkAKEk1hcEludDY0SW50NjRFbnRyeRIQCgNrZXkYASAB\
      KANSA2tleRIUCgV2YWx1ZRgCIAEoA1IFdmFsdWU6AjgBGkIKFE1hcFVpbnQzMlVpbnQzMkVudHJ5EhAKA2tleRgBIAEo\
      DVIDa2V5EhQKBXZhbHVlGAIgASgNUgV2YWx1ZToCOAEaQgoUTWFwVWludDY0VWludDY0RW50cnkSEAoDa2V5GAEgASgE\
      UgNrZXkSFAoFdmFsdWUYAiABKARSBXZhbHVlOgI4ARpCChRNYXBTaW50MzJTaW50MzJFbnRyeRIQCgNrZXkYASABKBFS\
      A2tleRIUCgV2YWx1ZRgCIAEoEVIFdmFsdWU6AjgBGkIKFE1hcFNpbnQ2NFNpbnQ2NEVudHJ5EhAKA2tleRgBIAEoElID\
      a2V5EhQKBXZhbHVlGAIgASgSUgV2YWx1ZToCOAEaRAoWTWFwRml4ZWQzMkZpeGVkMzJFbnRyeRIQCgNrZXkYASABKAdS\
      A2tleRIUCgV2YWx1ZRgCIAEoB1IFdmFsdWU6AjgBGkQKFk1hcEZpeGVkNjRGaXhlZDY0RW50cnkSEAoDa2V5GAEgASgG\
      UgNrZXkSFAoFdmFsdWUYAiABKAZSBXZhbHVlOgI4ARpGChhNYXBTZml4ZWQzMlNmaXhlZDMyRW50cnkSEAoDa2V5GAEg\
      ASgPUgNrZXkSFAoFdmFsdWUYAiABKA9SBXZhbHVlOgI4ARpGChhNYXBTZml4ZWQ2NFNmaXhlZDY0RW50cnkSEAoDa2V5\
      GAEgASgQUgNrZXkSFAoFdmFsdWUYAiABKBBSBXZhbHVlOgI4ARo/ChFNYXBJbnQzMkJvb2xFbnRyeRIQCgNrZXkYASAB\
      KAVSA2tleRIUCgV2YWx1ZRgCIAEoCFIFdmFsdWU6AjgBGkAKEk1hcEludDMyRmxvYXRFbnRyeRIQCgNrZXkYASABKAVS\
      A2tleRIUCgV2YWx1ZRgCIAEoAlIFdmFsdWU6AjgBGkEKE01hcEludDMyRG91YmxlRW50cnkSEAoDa2V5GAEgASgFUgNr\
      ZXkSFAoFdmFsdWUYAiABKAFSBXZhbHVlOgI4ARqJAQoaTWFwSW50MzJOZXN0ZWRNZXNzYWdlRW50cnkSEAoDa2V5GAEg\
      ASgFUgNrZXkSVQoFdmFsdWUYAiABKAsyPy5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsVHlwZXNQ\
      cm90bzIuTmVzdGVkTWVzc2FnZVIFdmFsdWU6AjgBGj4KEE1hcEJvb2xCb29sRW50cnkSEAoDa2V5GAEgASgIUgNrZXkS\
      FAoFdmFsdWUYAiABKAhSBXZhbHVlOgI4ARpCChRNYXBTdHJpbmdTdHJpbmdFbnRyeRIQCgNrZXkYASABKAlSA2tleRIU\
      CgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBGkEKE01hcFN0cmluZ0J5dGVzRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoF\
      dmFsdWUYAiABKAxSBXZhbHVlOgI4ARqKAQobTWFwU3RyaW5nTmVzdGVkTWVzc2FnZUVudHJ5EhAKA2tleRgBIAEoCVID\
      a2V5ElUKBXZhbHVlGAIgASgLMj8ucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8y\
      Lk5lc3RlZE1lc3NhZ2VSBXZhbHVlOgI4ARp/ChxNYXBTdHJpbmdGb3JlaWduTWVzc2FnZUVudHJ5EhAKA2tleRgBIAEo\
      CVIDa2V5EkkKBXZhbHVlGAIgASgLMjMucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuRm9yZWlnbk1lc3NhZ2VQ\
      cm90bzJSBXZhbHVlOgI4ARqEAQoYTWFwU3RyaW5nTmVzdGVkRW51bUVudHJ5EhAKA2tleRgBIAEoCVIDa2V5ElIKBXZh\
      bHVlGAIgASgOMjwucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk5lc3RlZEVu\
      dW1SBXZhbHVlOgI4ARp5ChlNYXBTdHJpbmdGb3JlaWduRW51bUVudHJ5EhAKA2tleRgBIAEoCVIDa2V5EkYKBXZhbHVl\
      GAIgASgOMjAucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuRm9yZWlnbkVudW1Qcm90bzJSBXZhbHVlOgI4ARpM\
      CgREYXRhEiAKC2dyb3VwX2ludDMyGMoBIAEoBVIKZ3JvdXBJbnQzMhIiCgxncm91cF91aW50MzIYywEgASgNUgtncm91\
      cFVpbnQzMhpbChNNdWx0aVdvcmRHcm91cEZpZWxkEiAKC2dyb3VwX2ludDMyGM0BIAEoBVIKZ3JvdXBJbnQzMhIiCgxn\
      cm91cF91aW50MzIYzgEgASgNUgtncm91cFVpbnQzMhohChFNZXNzYWdlU2V0Q29ycmVjdCoICAQQ/////wc6AggBGvoB\
      ChtNZXNzYWdlU2V0Q29ycmVjdEV4dGVuc2lvbjESEAoDc3RyGBkgASgJUgNzdHIyyAEKFW1lc3NhZ2Vfc2V0X2V4dGVu\
      c2lvbhJDLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMi5NZXNzYWdlU2V0Q29y\
      cmVjdBj5u14gASgLMk0ucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yLk1lc3Nh\
      Z2VTZXRDb3JyZWN0RXh0ZW5zaW9uMVITbWVzc2FnZVNldEV4dGVuc2lvbhrVAgobTWVzc2FnZVNldENvcnJlY3RFeHRl\
      bnNpb24yEgwKAWkYCSABKAVSAWkSXAoHc3ViX21zZxgKIAEoCzJDLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8y\
      LlRlc3RBbGxUeXBlc1Byb3RvMi5NZXNzYWdlU2V0Q29ycmVjdFIGc3ViTXNnMskBChVtZXNzYWdlX3NldF9leHRlbnNp\
      b24SQy5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTWVzc2FnZVNldENvcnJl\
      Y3QYkLP8ASABKAsyTS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTWVzc2Fn\
      ZVNldENvcnJlY3RFeHRlbnNpb24yUhNtZXNzYWdlU2V0RXh0ZW5zaW9uGoQCChJFeHRlbnNpb25XaXRoT25lb2YSDgoB\
      YRgBIAEoBUgAUgFhEg4KAWIYAiABKAVIAFIBYjK+AQoUZXh0ZW5zaW9uX3dpdGhfb25lb2YSQy5wcm90b2J1Zl90ZXN0\
      X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuTWVzc2FnZVNldENvcnJlY3QYlZrvOiABKAsyRC5wcm90\
      b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsVHlwZXNQcm90bzIuRXh0ZW5zaW9uV2l0aE9uZW9mUhJleHRl\
      bnNpb25XaXRoT25lb2ZCDQoLb25lb2ZfZmllbGQiOQoKTmVzdGVkRW51bRIHCgNGT08QABIHCgNCQVIQARIHCgNCQVoQ\
      AhIQCgNORUcQ////////////ASoFCHgQyQFCDQoLb25lb2ZfZmllbGRKBgjoBxCQTkoICL+EPRDAhD1SDnJlc2VydmVk\
      X2ZpZWxkIiQKFEZvcmVpZ25NZXNzYWdlUHJvdG8yEgwKAWMYASABKAVSAWMiUAoKR3JvdXBGaWVsZBIfCgtncm91cF9p\
      bnQzMhh6IAEoBVIKZ3JvdXBJbnQzMhIhCgxncm91cF91aW50MzIYeyABKA1SC2dyb3VwVWludDMyIp4DChVVbmtub3du\
      VG9UZXN0QWxsVHlwZXMSJgoOb3B0aW9uYWxfaW50MzIY6QcgASgFUg1vcHRpb25hbEludDMyEigKD29wdGlvbmFsX3N0\
      cmluZxjqByABKAlSDm9wdGlvbmFsU3RyaW5nElsKDm5lc3RlZF9tZXNzYWdlGOsHIAEoCzIzLnByb3RvYnVmX3Rlc3Rf\
      bWVzc2FnZXMucHJvdG8yLkZvcmVpZ25NZXNzYWdlUHJvdG8yUg1uZXN0ZWRNZXNzYWdlEmkKDW9wdGlvbmFsZ3JvdXAY\
      7AcgASgKMkIucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVW5rbm93blRvVGVzdEFsbFR5cGVzLk9wdGlvbmFs\
      R3JvdXBSDW9wdGlvbmFsZ3JvdXASJAoNb3B0aW9uYWxfYm9vbBjuByABKAhSDG9wdGlvbmFsQm9vbBImCg5yZXBlYXRl\
      ZF9pbnQzMhjzByADKAVSDXJlcGVhdGVkSW50MzIaHQoNT3B0aW9uYWxHcm91cBIMCgFhGAEgASgFUgFhIhYKFE51bGxI\
      eXBvdGhlc2lzUHJvdG8yIi8KDkVudW1Pbmx5UHJvdG8yIh0KBEJvb2wSCgoGa0ZhbHNlEAASCQoFa1RydWUQASIlCg9P\
      bmVTdHJpbmdQcm90bzISEgoEZGF0YRgBIAEoCVIEZGF0YSJhChFQcm90b1dpdGhLZXl3b3JkcxIWCgZpbmxpbmUYASAB\
      KAVSBmlubGluZRIYCgdjb25jZXB0GAIgASgJUgdjb25jZXB0EhoKCHJlcXVpcmVzGAMgAygJUghyZXF1aXJlcyLMGQoa\
      VGVzdEFsbFJlcXVpcmVkVHlwZXNQcm90bzISJQoOcmVxdWlyZWRfaW50MzIYASACKAVSDXJlcXVpcmVkSW50MzISJQoO\
      cmVxdWlyZWRfaW50NjQYAiACKANSDXJlcXVpcmVkSW50NjQSJwoPcmVxdWlyZWRfdWludDMyGAMgAigNUg5yZXF1aXJl\
      ZFVpbnQzMhInCg9yZXF1aXJlZF91aW50NjQYBCACKARSDnJlcXVpcmVkVWludDY0EicKD3JlcXVpcmVkX3NpbnQzMhgF\
      IAIoEVIOcmVxdWlyZWRTaW50MzISJwoPcmVxdWlyZWRfc2ludDY0GAYgAigSUg5yZXF1aXJlZFNpbnQ2NBIpChByZXF1\
      aXJlZF9maXhlZDMyGAcgAigHUg9yZXF1aXJlZEZpeGVkMzISKQoQcmVxdWlyZWRfZml4ZWQ2NBgIIAIoBlIPcmVxdWly\
      ZWRGaXhlZDY0EisKEXJlcXVpcmVkX3NmaXhlZDMyGAkgAigPUhByZXF1aXJlZFNmaXhlZDMyEisKEXJlcXVpcmVkX3Nm\
      aXhlZDY0GAogAigQUhByZXF1aXJlZFNmaXhlZDY0EiUKDnJlcXVpcmVkX2Zsb2F0GAsgAigCUg1yZXF1aXJlZEZsb2F0\
      EicKD3JlcXVpcmVkX2RvdWJsZRgMIAIoAVIOcmVxdWlyZWREb3VibGUSIwoNcmVxdWlyZWRfYm9vbBgNIAIoCFIMcmVx\
      dWlyZWRCb29sEicKD3JlcXVpcmVkX3N0cmluZxgOIAIoCVIOcmVxdWlyZWRTdHJpbmcSJQoOcmVxdWlyZWRfYnl0ZXMY\
      DyACKAxSDXJlcXVpcmVkQnl0ZXMSfwoXcmVxdWlyZWRfbmVzdGVkX21lc3NhZ2UYEiACKAsyRy5wcm90b2J1Zl90ZXN0\
      X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsUmVxdWlyZWRUeXBlc1Byb3RvMi5OZXN0ZWRNZXNzYWdlUhVyZXF1aXJlZE5l\
      c3RlZE1lc3NhZ2USbQoYcmVxdWlyZWRfZm9yZWlnbl9tZXNzYWdlGBMgAigLMjMucHJvdG9idWZfdGVzdF9tZXNzYWdl\
      cy5wcm90bzIuRm9yZWlnbk1lc3NhZ2VQcm90bzJSFnJlcXVpcmVkRm9yZWlnbk1lc3NhZ2USdgoUcmVxdWlyZWRfbmVz\
      dGVkX2VudW0YFSACKA4yRC5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsUmVxdWlyZWRUeXBlc1By\
      b3RvMi5OZXN0ZWRFbnVtUhJyZXF1aXJlZE5lc3RlZEVudW0SZAoVcmVxdWlyZWRfZm9yZWlnbl9lbnVtGBYgAigOMjAu\
      cHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuRm9yZWlnbkVudW1Qcm90bzJSE3JlcXVpcmVkRm9yZWlnbkVudW0S\
      NgoVcmVxdWlyZWRfc3RyaW5nX3BpZWNlGBggAigJQgIIAlITcmVxdWlyZWRTdHJpbmdQaWVjZRInCg1yZXF1aXJlZF9j\
      b3JkGBkgAigJQgIIAVIMcmVxdWlyZWRDb3JkEmYKEXJlY3Vyc2l2ZV9tZXNzYWdlGBsgAigLMjkucHJvdG9idWZfdGVz\
      dF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFJlcXVpcmVkVHlwZXNQcm90bzJSEHJlY3Vyc2l2ZU1lc3NhZ2USdwoab3B0\
      aW9uYWxfcmVjdXJzaXZlX21lc3NhZ2UYHCABKAsyOS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxs\
      UmVxdWlyZWRUeXBlc1Byb3RvMlIYb3B0aW9uYWxSZWN1cnNpdmVNZXNzYWdlElMKBGRhdGEYyQEgAigKMj4ucHJvdG9i\
      dWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFJlcXVpcmVkVHlwZXNQcm90bzIuRGF0YVIEZGF0YRIwCg1kZWZh\
      dWx0X2ludDMyGPEBIAIoBToKLTEyMzQ1Njc4OVIMZGVmYXVsdEludDMyEjoKDWRlZmF1bHRfaW50NjQY8gEgAigDOhQt\
      OTEyMzQ1Njc4OTEyMzQ1Njc4OVIMZGVmYXVsdEludDY0EjIKDmRlZmF1bHRfdWludDMyGPMBIAIoDToKMjEyMzQ1Njc4\
      OVINZGVmYXVsdFVpbnQzMhI8Cg5kZWZhdWx0X3VpbnQ2NBj0ASACKAQ6FDEwMTIzNDU2Nzg5MTIzNDU2Nzg5Ug1kZWZh\
      dWx0VWludDY0EjIKDmRlZmF1bHRfc2ludDMyGPUBIAIoEToKLTEyMzQ1Njc4OVINZGVmYXVsdFNpbnQzMhI8Cg5kZWZh\
      dWx0X3NpbnQ2NBj2ASACKBI6FC05MTIzNDU2Nzg5MTIzNDU2Nzg5Ug1kZWZhdWx0U2ludDY0EjQKD2RlZmF1bHRfZml4\
      ZWQzMhj3ASACKAc6CjIxMjM0NTY3ODlSDmRlZmF1bHRGaXhlZDMyEj4KD2RlZmF1bHRfZml4ZWQ2NBj4ASACKAY6FDEw\
      MTIzNDU2Nzg5MTIzNDU2Nzg5Ug5kZWZhdWx0Rml4ZWQ2NBI2ChBkZWZhdWx0X3NmaXhlZDMyGPkBIAIoDzoKLTEyMzQ1\
      Njc4OVIPZGVmYXVsdFNmaXhlZDMyEkAKEGRlZmF1bHRfc2ZpeGVkNjQY+gEgAigQOhQtOTEyMzQ1Njc4OTEyMzQ1Njc4\
      OVIPZGVmYXVsdFNmaXhlZDY0EisKDWRlZmF1bHRfZmxvYXQY+wEgAigCOgU5ZSswOVIMZGVmYXVsdEZsb2F0Ei0KDmRl\
      ZmF1bHRfZG91YmxlGPwBIAIoAToFN2UrMjJSDWRlZmF1bHREb3VibGUSKAoMZGVmYXVsdF9ib29sGP0BIAIoCDoEdHJ1\
      ZVILZGVmYXVsdEJvb2wSLwoOZGVmYXVsdF9zdHJpbmcY/gEgAigJOgdSb3NlYnVkUg1kZWZhdWx0U3RyaW5nEiwKDWRl\
      ZmF1bHRfYnl0ZXMY/wEgAigMOgZqb3NodWFSDGRlZmF1bHRCeXRlcxroAQoNTmVzdGVkTWVzc2FnZRIMCgFhGAEgAigF\
      UgFhElsKC2NvcmVjdXJzaXZlGAIgAigLMjkucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFJlcXVp\
      cmVkVHlwZXNQcm90bzJSC2NvcmVjdXJzaXZlEmwKFG9wdGlvbmFsX2NvcmVjdXJzaXZlGAMgASgLMjkucHJvdG9idWZf\
      dGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFJlcXVpcmVkVHlwZXNQcm90bzJSE29wdGlvbmFsQ29yZWN1cnNpdmUa\
      TAoERGF0YRIgCgtncm91cF9pbnQzMhjKASACKAVSCmdyb3VwSW50MzISIgoMZ3JvdXBfdWludDMyGMsBIAIoDVILZ3Jv\
      dXBVaW50MzIaIQoRTWVzc2FnZVNldENvcnJlY3QqCAgEEP////8HOgIIARqKAgobTWVzc2FnZVNldENvcnJlY3RFeHRl\
      bnNpb24xEhAKA3N0chgZIAIoCVIDc3RyMtgBChVtZXNzYWdlX3NldF9leHRlbnNpb24SSy5wcm90b2J1Zl90ZXN0X21l\
      c3NhZ2VzLnByb3RvMi5UZXN0QWxsUmVxdWlyZWRUeXBlc1Byb3RvMi5NZXNzYWdlU2V0Q29ycmVjdBj5u14gASgLMlUu\
      cHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdEFsbFJlcXVpcmVkVHlwZXNQcm90bzIuTWVzc2FnZVNldENv\
      cnJlY3RFeHRlbnNpb24xUhNtZXNzYWdlU2V0RXh0ZW5zaW9uGocCChtNZXNzYWdlU2V0Q29ycmVjdEV4dGVuc2lvbjIS\
      DAoBaRgJIAIoBVIBaTLZAQoVbWVzc2FnZV9zZXRfZXh0ZW5zaW9uEksucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90\
      bzIuVGVzdEFsbFJlcXVpcmVkVHlwZXNQcm90bzIuTWVzc2FnZVNldENvcnJlY3QYkLP8ASABKAsyVS5wcm90b2J1Zl90\
      ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsUmVxdWlyZWRUeXBlc1Byb3RvMi5NZXNzYWdlU2V0Q29ycmVjdEV4dGVu\
      c2lvbjJSE21lc3NhZ2VTZXRFeHRlbnNpb24iOQoKTmVzdGVkRW51bRIHCgNGT08QABIHCgNCQVIQARIHCgNCQVoQAhIQ\
      CgNORUcQ////////////ASoFCHgQyQFKBgjoBxCQTiKRAwoOVGVzdExhcmdlT25lb2YSQgoCYTEYASABKAsyMC5wcm90\
      b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0TGFyZ2VPbmVvZi5BMUgAUgJhMRJCCgJhMhgCIAEoCzIwLnByb3Rv\
      YnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8yLlRlc3RMYXJnZU9uZW9mLkEySABSAmEyEkIKAmEzGAMgASgLMjAucHJvdG9i\
      dWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuVGVzdExhcmdlT25lb2YuQTNIAFICYTMSQgoCYTQYBCABKAsyMC5wcm90b2J1\
      Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0TGFyZ2VPbmVvZi5BNEgAUgJhNBJCCgJhNRgFIAEoCzIwLnByb3RvYnVm\
      X3Rlc3RfbWVzc2FnZXMucHJvdG8yLlRlc3RMYXJnZU9uZW9mLkE1SABSAmE1GgQKAkExGgQKAkEyGgQKAkEzGgQKAkE0\
      GgQKAkE1Qg0KC2xhcmdlX29uZW9mKkYKEUZvcmVpZ25FbnVtUHJvdG8yEg8KC0ZPUkVJR05fRk9PEAASDwoLRk9SRUlH\
      Tl9CQVIQARIPCgtGT1JFSUdOX0JBWhACOloKD2V4dGVuc2lvbl9pbnQzMhIxLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMu\
      cHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMhh4IAEoBVIOZXh0ZW5zaW9uSW50MzI6XQoQZXh0ZW5zaW9uX3N0cmluZxIx\
      LnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8yLlRlc3RBbGxUeXBlc1Byb3RvMhiFASABKAlSD2V4dGVuc2lvblN0\
      cmluZzpbCg9leHRlbnNpb25fYnl0ZXMSMS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMi5UZXN0QWxsVHlwZXNQ\
      cm90bzIYhgEgASgMUg5leHRlbnNpb25CeXRlczp8Cgpncm91cGZpZWxkEjEucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5w\
      cm90bzIuVGVzdEFsbFR5cGVzUHJvdG8yGHkgASgKMikucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzIuR3JvdXBG\
      aWVsZFIKZ3JvdXBmaWVsZEI4Cihjb20uZ29vZ2xlLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8ySAH4AQGiAgZQ\
      cm90bzI=
      """,
    dependencies: [])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  static var bytes: [UInt8] { file.bytes }
}

extension TestAllTypesProto2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllTypesProto2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestAllTypesProto2.NestedMessage: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllTypesProto2.NestedMessage" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestAllTypesProto2.Data: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllTypesProto2.Data" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestAllTypesProto2.MultiWordGroupField: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllTypesProto2.MultiWordGroupField" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestAllTypesProto2.MessageSetCorrect: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrect" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestAllTypesProto2.MessageSetCorrectExtension1: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension1" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestAllTypesProto2.MessageSetCorrectExtension2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestAllTypesProto2.ExtensionWithOneof: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllTypesProto2.ExtensionWithOneof" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension ForeignMessageProto2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.ForeignMessageProto2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension GroupField: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.GroupField" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension UnknownToTestAllTypes: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.UnknownToTestAllTypes" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension UnknownToTestAllTypes.OptionalGroup: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.UnknownToTestAllTypes.OptionalGroup" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension NullHypothesisProto2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.NullHypothesisProto2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension EnumOnlyProto2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.EnumOnlyProto2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension OneStringProto2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.OneStringProto2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension ProtoWithKeywords: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.ProtoWithKeywords" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestAllRequiredTypesProto2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllRequiredTypesProto2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestAllRequiredTypesProto2.NestedMessage: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.NestedMessage" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestAllRequiredTypesProto2.Data: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.Data" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestAllRequiredTypesProto2.MessageSetCorrect: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrect" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestAllRequiredTypesProto2.MessageSetCorrectExtension1: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension1" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestAllRequiredTypesProto2.MessageSetCorrectExtension2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestLargeOneof: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestLargeOneof" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestLargeOneof.A1: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestLargeOneof.A1" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestLargeOneof.A2: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestLargeOneof.A2" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestLargeOneof.A3: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestLargeOneof.A3" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestLargeOneof.A4: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestLargeOneof.A4" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}

extension TestLargeOneof.A5: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "protobuf_test_messages.proto2.TestLargeOneof.A5" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { TestMessagesProto2Descriptor.file }
}
