package lectern.courses.cartridge;

import static lectern.courses.cartridge.CartridgeBuilder.cartridge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lectern.courses.cartridge.BrokenPackage.Flaw;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Packages that must be refused, one for each way in which they can be bad, by the flaw that is to be named. */
public final class HostilePackages {

    private static final byte[] NOTHING = {};

    private HostilePackages() {
    }

    public static Map<Flaw, byte[]> all() {
        Map<Flaw, byte[]> packages = new LinkedHashMap<>();
        archives(packages);
        names(packages);
        manifests(packages);
        return packages;
    }

    private static void archives(Map<Flaw, byte[]> packages) {
        byte[] sample = CartridgeBuilder.sample().bytes();
        packages.put(Flaw.EMPTY_FILE, NOTHING);
        packages.put(Flaw.NOT_A_ZIP, "GIF89a, and then some".getBytes(StandardCharsets.US_ASCII));
        packages.put(Flaw.GZIPPED, gzipped());
        packages.put(Flaw.EMPTY_ARCHIVE, cartridge().withoutManifest().bytes());
        packages.put(Flaw.TRUNCATED, Arrays.copyOf(sample, sample.length / 2));
        packages.put(Flaw.DAMAGED, damaged());
        packages.put(Flaw.TOO_MANY_ENTRIES, crowded());
        packages.put(Flaw.FILE_TOO_LARGE, archive("zeros.bin", zeros(1024), 1L << 30));
        packages.put(Flaw.BOMB, archive("zeros.bin", zeros(1024), 1000));
        packages.put(Flaw.OVERLAPPING, overlapping());
        packages.put(Flaw.ENCRYPTED, patched("secret.txt", 8, 1));
        packages.put(Flaw.COMPRESSION, patched("odd.txt", 10, 12));
        packages.put(Flaw.NESTED, cartridge().withoutManifest().file("coffee.imscc", sample).file("readme.txt", "Import this").bytes());
    }

    private static void names(Map<Flaw, byte[]> packages) {
        packages.put(Flaw.PATH_ESCAPES, cartridge().raw("../../../tmp/evil.sh", NOTHING).bytes());
        packages.put(Flaw.ABSOLUTE_NAME, cartridge().raw("/etc/passwd", NOTHING).bytes());
        packages.put(Flaw.BAD_NAME, cartridge().raw("x".repeat(5000), NOTHING).bytes());
        packages.put(Flaw.DUPLICATE, cartridge().file("a/b.txt", "1").raw("a/./b.txt", NOTHING).bytes());
        ZipArchiveEntry link = new ZipArchiveEntry("innocent.txt");
        link.setUnixMode(0120777);
        packages.put(Flaw.NOT_A_FILE, cartridge().raw(zip -> CartridgeBuilder.put(zip, link, "/etc/passwd".getBytes(StandardCharsets.US_ASCII))).bytes());
    }

    private static void manifests(Map<Flaw, byte[]> packages) {
        packages.put(Flaw.NO_MANIFEST, cartridge().withoutManifest().file("holiday.jpg", "x").bytes());
        packages.put(Flaw.MOODLE_BACKUP, cartridge().withoutManifest().file("moodle_backup.xml", "<moodle_backup/>").bytes());
        packages.put(Flaw.MANIFEST_NOT_XML, cartridge().manifest("<manifest>\n<metadata>\n</manifest>").bytes());
        packages.put(Flaw.WRONG_MANIFEST, cartridge().manifest("<html><body>Hello</body></html>").bytes());
        String entity = "<!DOCTYPE manifest [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        packages.put(Flaw.DOCTYPE, cartridge().manifest(cartridge().title("x").manifest().replace("?>", "?>" + entity).replace(">x<", ">&x;<")).bytes());
        packages.put(Flaw.TOO_DEEP, cartridge().items("<item><title>x</title>".repeat(60) + "</item>".repeat(60)).bytes());
        packages.put(Flaw.TOO_MANY_ITEMS, cartridge().items("<item><title>x</title></item>".repeat(10_001)).bytes());
        packages.put(Flaw.NOTHING_INSIDE, cartridge().manifest(cartridge().manifest().replaceAll("(?s)<organizations>.*</organizations>", "")).bytes());
        packages.put(Flaw.FILES_MISSING, cartridge().item("i1", "One", "r1").webContent("r1", "one.html").bytes());
    }

    private static byte[] gzipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[5000]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] crowded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry("f" + i));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] damaged() {
        byte[] bytes = cartridge().page("i1", "One", "one.html", "<p>" + "text ".repeat(400) + "</p>").bytes();
        bytes[indexOf(bytes, "one.html".getBytes(StandardCharsets.US_ASCII), 0) + 20] ^= 0x55;
        return bytes;
    }

    private static byte[] overlapping() {
        byte[] bytes = cartridge().file("a.txt", "a".repeat(500)).file("b.txt", "b".repeat(500)).bytes();
        int header = indexOf(bytes, new byte[] {'P', 'K', 1, 2}, 0);
        int a = indexOf(bytes, "a.txt".getBytes(StandardCharsets.US_ASCII), header) - 46;
        int b = indexOf(bytes, "b.txt".getBytes(StandardCharsets.US_ASCII), header) - 46;
        System.arraycopy(bytes, a + 42, bytes, b + 42, 4);
        return bytes;
    }

    private static byte[] patched(String name, int offset, int value) {
        byte[] bytes = cartridge().file(name, "content").bytes();
        int header = indexOf(bytes, new byte[] {'P', 'K', 1, 2}, 0);
        bytes[indexOf(bytes, name.getBytes(StandardCharsets.US_ASCII), header) - 46 + offset] = (byte) value;
        return bytes;
    }

    /** A mebibyte of zeros, deflated, as often as wanted: a full flush makes every one of them alike, so one is enough to repeat. */
    static byte[] zeros(int mebibytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[1 << 20]);
        byte[] block = new byte[1 << 14];
        int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        deflater.end();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < mebibytes; i++) {
            bytes.write(block, 0, length);
        }
        bytes.writeBytes(new byte[] {3, 0});
        return bytes.toByteArray();
    }

    /** An archive of one deflated file that claims a size of its own. */
    static byte[] archive(String name, byte[] deflated, long claimedSize) {
        byte[] path = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer zip = ByteBuffer.allocate(30 + path.length + deflated.length + 46 + path.length + 22).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50).putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0).putInt(0).putInt(deflated.length)
                .putInt((int) claimedSize).putShort((short) path.length).putShort((short) 0).put(path).put(deflated);
        int table = zip.position();
        zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0).putInt(0)
                .putInt(deflated.length).putInt((int) claimedSize).putShort((short) path.length).putShort((short) 0).putShort((short) 0)
                .putShort((short) 0).putShort((short) 0).putInt(0).putInt(0).put(path);
        int end = zip.position();
        zip.putInt(0x06054b50).putShort((short) 0).putShort((short) 0).putShort((short) 1).putShort((short) 1).putInt(end - table).putInt(table)
                .putShort((short) 0);
        return zip.array();
    }

    static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
