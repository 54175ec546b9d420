package lectern.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The master key of an installation and what is derived from it: one key a purpose, none of which leads back to another. */
public final class Keys {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] master;

    private Keys(byte[] master) {
        this.master = master;
    }

    /** Reads a master key of 64 hexadecimal characters. */
    public static Keys of(String hex) {
        if (!isKey(hex)) {
            throw new IllegalArgumentException("A key has 64 hexadecimal characters.");
        }
        return new Keys(HexFormat.of().parseHex(hex));
    }

    /** Whether a text has the form of a master key. */
    public static boolean isKey(String text) {
        return text != null && text.matches("[0-9a-fA-F]{64}");
    }

    /** Makes a new master key. */
    public static String generate() {
        return token(32);
    }

    /** Makes an unguessable token of so many bytes, in hexadecimal. */
    public static String token(int bytes) {
        var token = new byte[bytes];
        RANDOM.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    /** The SHA-256 of a text, for tokens that are stored only as a hash. */
    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Derives the 32-byte key of a purpose. */
    public byte[] derive(String purpose) {
        return mac(master, bytes("lectern/" + purpose));
    }

    /** Derives a password for a named account, such as a database role. */
    public String password(String account) {
        return HexFormat.of().formatHex(derive("password/" + account));
    }

    /** Signs a value for a purpose: the value itself stays readable. */
    public String sign(String purpose, String value) {
        return encode(bytes(value)) + "." + encode(signature(purpose, value));
    }

    /** Returns the signed value when the signature is right for the purpose. */
    public Optional<String> verify(String purpose, String token) {
        var parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var value = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            var given = Base64.getUrlDecoder().decode(parts[1]);
            return MessageDigest.isEqual(given, signature(purpose, value)) ? Optional.of(value) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The keyed digest of a value for a purpose, for blind indexes and tokens bound to a session. */
    public byte[] signature(String purpose, String value) {
        return mac(derive("sign/" + purpose), bytes(value));
    }

    /** Encrypts a secret for storage. */
    public String encrypt(String purpose, String secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, bytes(secret));
        return encode(ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    }

    /** Decrypts what {@link #encrypt} made for the same purpose; refuses anything altered. */
    public String decrypt(String purpose, String stored) {
        var all = Base64.getUrlDecoder().decode(stored);
        if (all.length < NONCE_BYTES) {
            throw new SecretUnreadable(null);
        }
        var nonce = Arrays.copyOf(all, NONCE_BYTES);
        var sealed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new String(cipher(Cipher.DECRYPT_MODE, purpose, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derive("encrypt/" + purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new SecretUnreadable(e);
        }
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
