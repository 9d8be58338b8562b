"""The certificates of the unit tests, as files: they protect nothing."""

import re

from harness import ROOT

SOURCE = ROOT / "Tests/TesseraGRPCTests/TLS/TestCertificates.swift"


class Certificates:
    """Paths in a folder: authority, server, second (another server), client, stranger, and keys."""

    def __init__(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        found = re.findall(
            r'static let (\w+) = """\n(.*?)\n    """', SOURCE.read_text(), re.DOTALL)
        assert len(found) >= 9
        for name, text in found:
            path = folder / f"{name}.pem"
            path.write_text("".join(line.strip() + "\n" for line in text.splitlines()))
            setattr(self, name, path)
