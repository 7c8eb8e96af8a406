"""A certificate authority of the tests' own, and certificates signed by it."""

import datetime
import ipaddress
import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path

try:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
except ImportError:
    HAS_LIBRARY = False
else:
    HAS_LIBRARY = True

_BEGIN = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
_END = datetime.datetime(2120, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Authority:
    """A folder with ``ca.pem`` and one server certificate, for ``127.0.0.1`` and another one's name."""

    folder: Path

    @property
    def ca_file(self) -> str:
        """The authority's certificate, as the setting wants it."""
        return str(self.folder / "ca.pem")

    def server_context(self, name: str = "loopback") -> ssl.SSLContext:
        """Return the context of a server that shows the certificate of ``name``."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / f"{name}.pem", self.folder / f"{name}.key")
        return context


def make_authority(folder: Path) -> Authority:
    """Write an authority and the certificates ``loopback`` and ``elsewhere`` into ``folder``."""
    if HAS_LIBRARY:
        _with_library(folder)
    else:
        _with_openssl(folder)
    return Authority(folder)


def _with_library(folder: Path) -> None:
    authority_key = ec.generate_private_key(ec.SECP256R1())
    authority_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test authority")])
    public = authority_key.public_key()
    authority = (
        x509.CertificateBuilder()
        .subject_name(authority_name)
        .issuer_name(authority_name)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(_BEGIN)
        .not_valid_after(_END)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(_key_usage(signs=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    (folder / "ca.pem").write_bytes(authority.public_bytes(serialization.Encoding.PEM))
    names: dict[str, x509.GeneralName] = {
        "loopback": x509.IPAddress(ipaddress.ip_address("127.0.0.1")),
        "elsewhere": x509.DNSName("mail.example.com"),
    }
    for name, subject in names.items():
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = (
            x509.CertificateBuilder()
            .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
            .issuer_name(authority_name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(_BEGIN)
            .not_valid_after(_END)
            .add_extension(x509.SubjectAlternativeName([subject]), critical=False)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(public), critical=False)
            .sign(authority_key, hashes.SHA256())
        )
        (folder / f"{name}.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        (folder / f"{name}.key").write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )


def _key_usage(*, signs: bool) -> "x509.KeyUsage":
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs,
        crl_sign=signs,
        encipher_only=False,
        decipher_only=False,
    )


def _with_openssl(folder: Path) -> None:
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "3650"]
    _openssl(
        folder,
        [
            *("req", "-x509", *key, "-subj", "/CN=Test authority", "-keyout", "ca.key", "-out", "ca.pem"),
            *("-addext", "keyUsage=critical,keyCertSign,cRLSign"),
        ],
    )
    for name, subject in (("loopback", "IP:127.0.0.1"), ("elsewhere", "DNS:mail.example.com")):
        _openssl(
            folder,
            [
                *("req", "-x509", *key, "-subj", f"/CN={name}", "-CA", "ca.pem", "-CAkey", "ca.key"),
                *("-keyout", f"{name}.key", "-out", f"{name}.pem", "-addext", f"subjectAltName={subject}"),
                *("-addext", "basicConstraints=critical,CA:FALSE", "-addext", "extendedKeyUsage=serverAuth"),
            ],
        )


def _openssl(folder: Path, arguments: list[str]) -> None:
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)
