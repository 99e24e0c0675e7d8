package io.yiyang.examples.cli;

import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 keys in PEM files (密钥文件), as {@code openssl genpkey -algorithm ed25519} writes them. */
final class PemKeys {
    private static final String ALGORITHM = "Ed25519";

    private PemKeys() {}

    /** A key of one kind out of its bytes. */
    @FunctionalInterface
    private interface Maker<K> {
        K make(KeyFactory factory, byte[] encoded) throws GeneralSecurityException;
    }

    /** Refused: {@code YY-T-901} no such file; {@code YY-T-916} it holds no Ed25519 private key. */
    static Outcome<PrivateKey> privateKey(Path file) throws IOException {
        return key(
                file,
                "PRIVATE KEY",
                "PKCS#8",
                (factory, encoded) -> factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    }

    /** Refused: {@code YY-T-901} no such file; {@code YY-T-916} it holds no Ed25519 public key. */
    static Outcome<PublicKey> publicKey(Path file) throws IOException {
        return key(
                file,
                "PUBLIC KEY",
                "X.509",
                (factory, encoded) -> factory.generatePublic(new X509EncodedKeySpec(encoded)));
    }

    /** Nothing of what the file holds is ever told. */
    private static <K> Outcome<K> key(Path file, String label, String form, Maker<K> maker) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Outcome.refused(
                    Problem.of("YY-T-901", "文件不存在", "the file does not exist").with("file", file));
        }
        Matcher pem = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label + "-----")
                .matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        try {
            if (pem.find()) {
                byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
                return Outcome.of(maker.make(KeyFactory.getInstance(ALGORITHM), encoded));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Told below, like a file without any key.
        }
        return Outcome.refused(
                Problem.of(
                                "YY-T-916",
                                "密钥文件中没有所需的 Ed25519 密钥",
                                "the file holds no Ed25519 key of the kind that is needed")
                        .with("file", file)
                        .with("allowed", "PEM, " + label + ", " + form + ", not encrypted")
                        .remedy(
                                "以 openssl genpkey -algorithm ed25519 生成私钥，openssl pkey -pubout 导出公钥",
                                "make the private key by openssl genpkey -algorithm ed25519, the public one by openssl pkey -pubout"));
    }
}
