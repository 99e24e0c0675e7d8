package io.yiyang.billing.policy;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Collection;

/**
 * A detached signature of a policy file (政策包签名): Ed25519 over the bytes of the file, through the JDK. It tells that the
 * file is the one that the holder of the key signed, to the byte; a checksum alone tells only that two files are equal. Keys
 * are the caller's: nothing is generated, stored or trusted here.
 *
 * <pre>
 *   byte[] signature = PackSignature.sign(document, privateKey);        // 64 bytes, stored beside the file
 *   boolean genuine  = PackSignature.verifies(document, signature, List.of(publicKey));
 * </pre>
 */
public final class PackSignature {
    private static final String ALGORITHM = "Ed25519";
    /** RFC 8032, section 5.1.6. Some platforms look at the first 64 bytes only and take whatever follows. */
    private static final int BYTES = 64;

    private PackSignature() {}

    /**
     * The signature of the document. The same document and key give the same bytes.
     *
     * @throws IllegalArgumentException if the key is not an Ed25519 key
     */
    public static byte[] sign(byte[] document, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(document);
            return signature.sign();
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("key: must be an Ed25519 private key, but was " + key.getAlgorithm(), e);
        } catch (NoSuchAlgorithmException | SignatureException e) {
            throw new IllegalStateException("platform: must have Ed25519, as every Java platform since 15 does", e);
        }
    }

    /**
     * Whether the signature is that of the document by one of these keys. Without keys nothing is genuine; bytes that are no
     * signature at all are simply not genuine.
     *
     * @throws IllegalArgumentException if a key is not an Ed25519 key
     */
    public static boolean verifies(byte[] document, byte[] signature, Collection<? extends PublicKey> anyOf) {
        boolean genuine = false;
        for (PublicKey key : anyOf) {
            genuine |= verifies(document, signature, key);
        }
        return genuine;
    }

    private static boolean verifies(byte[] document, byte[] signed, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(document);
            return signed.length == BYTES && signature.verify(signed);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("key: must be an Ed25519 public key, but was " + key.getAlgorithm(), e);
        } catch (SignatureException e) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("platform: must have Ed25519, as every Java platform since 15 does", e);
        }
    }
}
