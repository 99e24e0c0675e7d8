package io.yiyang.billing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackSignatureTest {
    /** The second test of RFC 8032, section 7.1: keys, message and signature are the RFC's. */
    private static final String PRIVATE = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

    private static final String PUBLIC = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private static final byte[] MESSAGE = {0x72};
    private static final String SIGNATURE =
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    private static final byte[] PACK = "{\"schema\": \"yiyang.policy/1\"}".getBytes(StandardCharsets.UTF_8);

    private static KeyPair pair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(
                        NamedParameterSpec.ED25519, HexFormat.of().parseHex(PRIVATE)));
    }

    /** The point is little-endian with the sign of x in the highest bit. */
    private static PublicKey publicKey() throws GeneralSecurityException {
        byte[] bytes = HexFormat.of().parseHex(PUBLIC);
        boolean odd = (bytes[31] & 0x80) != 0;
        bytes[31] &= 0x7f;
        byte[] big = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            big[i] = bytes[bytes.length - 1 - i];
        }
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, new EdECPoint(odd, new java.math.BigInteger(1, big))));
    }

    @Test
    void theSignatureIsThatOfTheStandard() throws GeneralSecurityException {
        byte[] signature = PackSignature.sign(MESSAGE, privateKey());

        assertThat(HexFormat.of().formatHex(signature)).isEqualTo(SIGNATURE);
        assertThat(PackSignature.verifies(MESSAGE, signature, List.of(publicKey())))
                .isTrue();
    }

    @Test
    void anyChangedByteOfFileOrSignatureIsSeen() throws GeneralSecurityException {
        KeyPair keys = pair();
        byte[] signature = PackSignature.sign(PACK, keys.getPrivate());
        List<PublicKey> trusted = List.of(keys.getPublic());

        assertThat(PackSignature.verifies(PACK, signature, trusted)).isTrue();
        for (int i = 0; i < PACK.length; i++) {
            byte[] changed = PACK.clone();
            changed[i] ^= 1;
            assertThat(PackSignature.verifies(changed, signature, trusted))
                    .as("byte %s of the file", i)
                    .isFalse();
        }
        for (int i = 0; i < signature.length; i++) {
            byte[] changed = signature.clone();
            changed[i] ^= 1;
            assertThat(PackSignature.verifies(PACK, changed, trusted))
                    .as("byte %s of the signature", i)
                    .isFalse();
        }
    }

    @Test
    void whatIsNoSignatureAtAllIsNotGenuine() throws GeneralSecurityException {
        KeyPair keys = pair();
        byte[] signature = PackSignature.sign(PACK, keys.getPrivate());

        assertThat(PackSignature.verifies(PACK, new byte[0], List.of(keys.getPublic())))
                .isFalse();
        assertThat(PackSignature.verifies(PACK, Arrays.copyOf(signature, 63), List.of(keys.getPublic())))
                .isFalse();
        assertThat(PackSignature.verifies(PACK, Arrays.copyOf(signature, 65), List.of(keys.getPublic())))
                .isFalse();
    }

    @Test
    void oneOfTheKeysIsEnoughAndNoKeyTrustsNothing() throws GeneralSecurityException {
        KeyPair old = pair();
        KeyPair current = pair();
        byte[] signature = PackSignature.sign(PACK, current.getPrivate());

        assertThat(PackSignature.verifies(PACK, signature, List.of(old.getPublic(), current.getPublic())))
                .isTrue();
        assertThat(PackSignature.verifies(PACK, signature, List.of(old.getPublic())))
                .isFalse();
        assertThat(PackSignature.verifies(PACK, signature, List.of())).isFalse();
    }

    @Test
    void aKeyOfAnotherKindIsTheCallersMistake() throws GeneralSecurityException {
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackSignature.sign(PACK, rsa.getPrivate()))
                .withMessage("key: must be an Ed25519 private key, but was RSA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackSignature.verifies(PACK, new byte[64], List.of(rsa.getPublic())))
                .withMessage("key: must be an Ed25519 public key, but was RSA");
    }
}
