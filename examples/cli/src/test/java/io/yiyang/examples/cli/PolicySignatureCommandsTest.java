package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicySignatureCommandsTest {
    @TempDir
    private Path dir;

    private Path packs;
    private Path city;

    @BeforeEach
    void sample() throws IOException, NoSuchAlgorithmException {
        packs = Files.createDirectory(dir.resolve("packs"));
        PolicySample.write(packs);
        city = packs.resolve("city.json");
        keys("mine");
        keys("others");
    }

    private void keys(String name) throws IOException, NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem(name + ".pem", "PRIVATE KEY", pair.getPrivate());
        pem(name + ".pub.pem", "PUBLIC KEY", pair.getPublic());
    }

    private void pem(String file, String label, Key key) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        Files.writeString(
                dir.resolve(file), "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
    }

    private CommandRun sign(Path file, Path signature) {
        return CommandRun.of(
                "policy",
                "sign",
                file.toString(),
                "--key",
                dir.resolve("mine.pem").toString(),
                "--out",
                signature.toString());
    }

    private CommandRun verify(Path file, Path signature, String key) {
        return CommandRun.of(
                "policy",
                "verify",
                file.toString(),
                "--signature",
                signature.toString(),
                "--key",
                dir.resolve(key).toString());
    }

    @Test
    void GIVEN_a_signed_file_THEN_it_is_genuine_until_a_byte_changes_or_another_key_is_asked() throws IOException {
        Path signature = dir.resolve("city.sig");
        CommandRun signed = sign(city, signature);
        assertThat(signed.out()).isEqualTo("已签名 / signed: " + city + " -> " + signature + "\n");
        assertThat(signed.code()).isZero();
        assertThat(Files.readAllBytes(signature)).hasSize(64);
        assertThat(verify(city, signature, "mine.pub.pem").out()).isEqualTo("签名有效 / genuine: " + city + "\n");
        assertThat(verify(city, signature, "others.pub.pem").out()).contains("YY-T-915", "document=" + city);
        PolicySample.change(city, "made up", "made-up");
        CommandRun changed = verify(city, signature, "mine.pub.pem");
        assertThat(changed.out()).contains("YY-T-915");
        assertThat(changed.code()).isEqualTo(1);
    }

    /** Made by {@code openssl genpkey -algorithm ed25519} and {@code openssl pkeyutl -sign -rawin} over "yiyang" and a line end. */
    @Test
    void GIVEN_a_key_and_a_signature_of_openssl_THEN_they_are_read_as_they_are() throws IOException {
        Files.writeString(dir.resolve("openssl.pem"), """
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEARvYmdWNf8BWRjWVy0W4DOMubrVN6er00SFXq+QIJQW8=
                -----END PUBLIC KEY-----
                """);
        Path file = dir.resolve("m.txt");
        Files.write(file, "yiyang\n".getBytes(StandardCharsets.UTF_8));
        Files.write(
                dir.resolve("m.txt.sig"),
                Base64.getDecoder()
                        .decode(
                                "MtNlSP4j4CbKeSspYVbDUcvqz0O+e+mhAAGp0xMsTZ6ifxfW9p0JbEZE0uxT93x4VuQYnMbmqqT4H4Vzwl1uCg=="));
        CommandRun run = CommandRun.of(
                "policy",
                "verify",
                file.toString(),
                "--key",
                dir.resolve("openssl.pem").toString());
        assertThat(run.out()).isEqualTo("签名有效 / genuine: " + file + "\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void GIVEN_a_key_of_the_wrong_kind_or_no_key_THEN_it_is_refused_and_nothing_of_it_is_told() throws IOException {
        Files.writeString(dir.resolve("none.pem"), "c2VjcmV0");
        Files.writeString(
                dir.resolve("broken.pem"), "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");
        for (String key : new String[] {"mine.pub.pem", "none.pem", "broken.pem"}) {
            CommandRun run = CommandRun.of(
                    "policy",
                    "sign",
                    city.toString(),
                    "--key",
                    dir.resolve(key).toString(),
                    "--out",
                    dir.resolve("x.sig").toString());
            assertThat(run.code()).as(key).isEqualTo(1);
            assertThat(run.out()).contains("YY-T-916", "PRIVATE KEY, PKCS#8").doesNotContain("c2VjcmV0");
            assertThat(dir.resolve("x.sig")).doesNotExist();
        }
        assertThat(verify(city, city, "mine.pem").out()).contains("YY-T-916", "PUBLIC KEY, X.509");
        assertThat(verify(city, city, "nowhere.pem").out()).contains("YY-T-901");
    }

    @Test
    void GIVEN_the_file_or_the_key_as_where_the_signature_goes_THEN_the_use_is_wrong_and_nothing_is_lost()
            throws IOException {
        String key = Files.readString(dir.resolve("mine.pem"));
        Path link = Files.createSymbolicLink(dir.resolve("link.json"), city);
        for (Path out :
                new Path[] {city, packs.resolve("..").resolve("packs/city.json"), link, dir.resolve("mine.pem")}) {
            CommandRun run = sign(city, out);
            assertThat(run.code()).as(out.toString()).isEqualTo(2);
            assertThat(run.err()).contains("--out: must be neither the file itself nor the key");
        }
        assertThat(city).hasContent(PolicySample.CITY);
        assertThat(dir.resolve("mine.pem")).hasContent(key);
    }

    @Test
    void GIVEN_no_signature_or_no_file_THEN_it_is_told() {
        assertThat(verify(city, dir.resolve("no.sig"), "mine.pub.pem").out()).contains("YY-T-917");
        assertThat(verify(dir.resolve("no.json"), city, "mine.pub.pem").code()).isEqualTo(2);
        assertThat(sign(dir.resolve("no.json"), dir.resolve("x.sig")).code()).isEqualTo(2);
    }

    @Test
    void GIVEN_a_folder_of_signed_packs_THEN_check_looks_at_every_signature() throws IOException {
        Path folder = Files.createDirectory(dir.resolve("signatures"));
        for (String name : new String[] {"city.json", "nation.json", "overlay.json"}) {
            sign(packs.resolve(name), folder.resolve(name + ".sig"));
            sign(packs.resolve(name), packs.resolve(name + ".sig"));
        }
        Path publicKey = dir.resolve("mine.pub.pem");
        String[] beside = {"policy", "check", packs.toString(), "--key", publicKey.toString()};
        String[] apart = {
            "policy", "check", packs.toString(), "--key", publicKey.toString(), "--signatures", folder.toString()
        };
        assertThat(CommandRun.of(beside).code()).isZero();
        assertThat(CommandRun.of(apart).code()).isZero();
        Files.delete(folder.resolve("city.json.sig"));
        PolicySample.change(packs.resolve("nation.json"), "某局", "另一局");
        assertThat(CommandRun.of(beside).out()).contains("YY-T-915", "1 个问题 problems");
        assertThat(CommandRun.of(apart).out()).contains("YY-T-915", "YY-T-917", "2 个问题 problems");
    }
}
