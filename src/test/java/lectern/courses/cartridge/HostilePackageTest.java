package lectern.courses.cartridge;

import static lectern.courses.cartridge.CartridgeBuilder.cartridge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lectern.courses.cartridge.BrokenPackage.Flaw;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostilePackageTest {

    private static final byte[] NOTHING = {};

    @TempDir
    Path folder;

    @Test
    void emptyFileIsRefused() {
        refused(Flaw.EMPTY_FILE, NOTHING);
    }

    @Test
    void picturesAndTextsAreNotPackages() {
        refused(Flaw.NOT_A_ZIP, "GIF89a, and then some".getBytes(StandardCharsets.US_ASCII));
        refused(Flaw.NOT_A_ZIP, new byte[] {'P'});
        refused(Flaw.NOT_A_ZIP, new byte[100_000]);
    }

    @Test
    void gzipArchivesOfOtherSystemsAreNamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[5000]);
        }
        refused(Flaw.GZIPPED, bytes.toByteArray());
    }

    @Test
    void archiveWithoutEntriesIsRefused() {
        refused(Flaw.EMPTY_ARCHIVE, cartridge().withoutManifest().bytes());
    }

    @Test
    void packageCutOffAnywhereIsRefused() {
        byte[] whole = CartridgeBuilder.sample().bytes();
        refused(Flaw.TRUNCATED, Arrays.copyOf(whole, whole.length / 2));
        for (int length = whole.length - 1; length > whole.length - 400; length -= 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(BrokenPackage.class, () -> open(part));
        }
    }

    @Test
    void packageWithChangedBytesIsRefused() {
        byte[] bytes = cartridge().page("i1", "One", "one.html", "<p>" + "text ".repeat(400) + "</p>").bytes();
        int place = HostilePackages.indexOf(bytes, "one.html".getBytes(StandardCharsets.US_ASCII), 0) + 20;
        bytes[place] ^= 0x55;
        refused(Flaw.DAMAGED, bytes);
    }

    @Test
    void packageOfSeveralVolumesIsRefused() {
        byte[] bytes = cartridge().bytes();
        bytes[bytes.length - 22 + 4] = 1;
        refused(Flaw.SPLIT, bytes);
    }

    @Test
    void hundredThousandEntriesAreRefusedBeforeTheyTakeMemory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry("f" + i));
                zip.closeEntry();
            }
        }
        BrokenPackage broken = refused(Flaw.TOO_MANY_ENTRIES, bytes.toByteArray());
        assertEquals(List.of(20_000), broken.arguments());
    }

    @Test
    void entryCountOfTheHeaderIsNotBelieved() {
        CartridgeBuilder builder = cartridge();
        for (int i = 0; i < 60; i++) {
            builder.file("f" + i, "x");
        }
        byte[] bytes = builder.bytes();
        bytes[bytes.length - 22 + 8] = 1;
        bytes[bytes.length - 22 + 10] = 1;
        Limits few = new Limits(50, 1 << 20, 1 << 20, 200, 1 << 20, 1 << 20, 1 << 20, 1000, 100, 10, 1 << 28, 100_000);
        assertEquals(Flaw.TOO_MANY_ENTRIES, assertThrows(BrokenPackage.class, () -> Cartridge.open(path(bytes), few)).flaw());
    }

    @Test
    void gibibyteOfZerosIsRefused() throws IOException {
        byte[] zeros = HostilePackages.zeros(1024);
        assertTrue(zeros.length < 2_000_000, "the bomb itself is small");
        BrokenPackage broken = refused(Flaw.FILE_TOO_LARGE, HostilePackages.archive("zeros.bin", zeros, 1L << 30));
        assertEquals(List.of("zeros.bin", 512L), broken.arguments());
    }

    @Test
    void gibibyteOfZerosThatClaimsToBeSmallIsRefused() throws IOException {
        refused(Flaw.BOMB, HostilePackages.archive("zeros.bin", HostilePackages.zeros(1024), 1000));
    }

    @Test
    void manyLargeFilesAreRefusedTogether() {
        CartridgeBuilder builder = cartridge();
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        for (int i = 0; i < 5; i++) {
            builder.file("video" + i + ".mp4", noise);
        }
        Limits small = new Limits(50, 1_000_000, 500_000, 200, 1 << 25, 1 << 20, 1 << 20, 1000, 100, 10, 1 << 28, 100_000);
        Path path = builder.write(folder);
        assertEquals(Flaw.TOO_LARGE, assertThrows(BrokenPackage.class, () -> Cartridge.open(path, small)).flaw());
    }

    @Test
    void entriesThatShareTheirBytesAreRefused() {
        byte[] bytes = cartridge().file("a.txt", "a".repeat(500)).file("b.txt", "b".repeat(500)).bytes();
        int header = HostilePackages.indexOf(bytes, new byte[] {'P', 'K', 1, 2}, 0);
        int a = HostilePackages.indexOf(bytes, "a.txt".getBytes(StandardCharsets.US_ASCII), header) - 46;
        int b = HostilePackages.indexOf(bytes, "b.txt".getBytes(StandardCharsets.US_ASCII), header) - 46;
        System.arraycopy(bytes, a + 42, bytes, b + 42, 4);
        refused(Flaw.OVERLAPPING, bytes);
    }

    @Test
    void lockedFilesAreRefused() {
        byte[] bytes = cartridge().file("secret.txt", "secret").bytes();
        int header = HostilePackages.indexOf(bytes, new byte[] {'P', 'K', 1, 2}, 0);
        int entry = HostilePackages.indexOf(bytes, "secret.txt".getBytes(StandardCharsets.US_ASCII), header) - 46;
        bytes[entry + 8] |= 1;
        assertEquals(List.of("secret.txt"), refused(Flaw.ENCRYPTED, bytes).arguments());
    }

    @Test
    void unknownCompressionIsRefused() {
        byte[] bytes = cartridge().file("odd.txt", "odd").bytes();
        int header = HostilePackages.indexOf(bytes, new byte[] {'P', 'K', 1, 2}, 0);
        int entry = HostilePackages.indexOf(bytes, "odd.txt".getBytes(StandardCharsets.US_ASCII), header) - 46;
        bytes[entry + 10] = 12;
        refused(Flaw.COMPRESSION, bytes);
    }

    @Test
    void namesThatLeaveThePackageAreRefused() {
        for (String name : List.of("../evil.sh", "web/../../evil.sh", "a/b/..", "..", "..\\..\\evil.bat", "a/..\\..\\evil.bat")) {
            refused(Flaw.PATH_ESCAPES, cartridge().raw(name, NOTHING).bytes());
        }
    }

    @Test
    void absoluteAndDriveNamesAreRefused() {
        for (String name : List.of("/etc/passwd", "\\windows\\system32\\x.dll", "\\\\server\\share\\x", "C:\\x.exe", "c:x.exe", "d:/x")) {
            refused(Flaw.ABSOLUTE_NAME, cartridge().raw(name, NOTHING).bytes());
        }
    }

    @Test
    void namesWithControlCharactersAndEndlessNamesAreRefused() {
        refused(Flaw.BAD_NAME, cartridge().raw("a\nb.txt", NOTHING).bytes());
        refused(Flaw.BAD_NAME, cartridge().raw("a\0b.txt", NOTHING).bytes());
        refused(Flaw.BAD_NAME, cartridge().raw("   ", NOTHING).bytes());
        BrokenPackage endless = refused(Flaw.BAD_NAME, cartridge().raw("x".repeat(5000), NOTHING).bytes());
        assertTrue(endless.arguments().get(0).toString().length() <= 120, "the sentence stays readable");
    }

    @Test
    void windowsFoldersWithBackslashesAreFolders() throws IOException {
        try (Cartridge cartridge = cartridge().page("i1", "One", "pages\\one.html", "<p>One</p>").open(folder)) {
            assertEquals("pages/one.html", ((Content.Article) cartridge.plan().items().get(0).content()).source());
        }
    }

    @Test
    void symbolicLinksAndDevicesAreRefused() {
        for (int mode : new int[] {0120777, 0020666, 0010644}) {
            ZipArchiveEntry link = new ZipArchiveEntry("innocent.txt");
            link.setUnixMode(mode);
            refused(Flaw.NOT_A_FILE, cartridge().raw(zip -> CartridgeBuilder.put(zip, link, "/etc/passwd".getBytes(StandardCharsets.US_ASCII))).bytes());
        }
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        refused(Flaw.DUPLICATE, cartridge().file("a/b.txt", "1").raw("a/./b.txt", NOTHING).bytes());
        refused(Flaw.DUPLICATE, cartridge().raw("imsmanifest.xml", "<other/>".getBytes(StandardCharsets.US_ASCII)).bytes());
    }

    @Test
    void packageInAPackageIsNamed() {
        byte[] inner = CartridgeBuilder.sample().bytes();
        assertEquals(List.of("coffee.imscc"), refused(Flaw.NESTED, cartridge().withoutManifest().file("coffee.imscc", inner)
                .file("readme.txt", "Import this").bytes()).arguments());
        refused(Flaw.NESTED, cartridge().withoutManifest().file("coffee.zip", inner).bytes());
    }

    @Test
    void archiveWithoutManifestIsRefused() {
        refused(Flaw.NO_MANIFEST, cartridge().withoutManifest().file("holiday.jpg", "x").file("sub/sub/imsmanifest.xml", "<manifest/>").bytes());
    }

    @Test
    void packagesOfOtherSystemsAreNamed() {
        refused(Flaw.MOODLE_BACKUP, cartridge().withoutManifest().file("moodle_backup.xml", "<moodle_backup/>").bytes());
        refused(Flaw.BLACKBOARD_ARCHIVE, cartridge().withoutManifest().file(".bb-package-info", "x").bytes());
        refused(Flaw.BLACKBOARD_ARCHIVE, cartridge().manifest("""
                <manifest identifier="man00001" xmlns:bb="http://www.blackboard.com/content-packaging/"><organizations/>
                <resources><resource identifier="res1" type="course/x-bb-coursesetting" href="res1.dat"/></resources></manifest>""").bytes());
        refused(Flaw.SCORM, cartridge().manifest("""
                <manifest identifier="s" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><metadata><schema>ADL SCORM</schema>
                <schemaversion>2004 4th Edition</schemaversion></metadata><organizations/><resources/></manifest>""").bytes());
        refused(Flaw.QUESTION_PACKAGE, cartridge().manifest("""
                <manifest identifier="q" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><metadata><schema>QTIv2.1 Package</schema></metadata>
                <organizations/><resources/></manifest>""").bytes());
    }

    @Test
    void manifestOfSomethingElseIsRefused() {
        refused(Flaw.WRONG_MANIFEST, cartridge().manifest("<html><body>Hello</body></html>").bytes());
        refused(Flaw.WRONG_MANIFEST, cartridge().manifest("""
                <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><metadata><schema>IMS Content</schema></metadata></manifest>""").bytes());
    }

    @Test
    void manifestThatIsNotXmlIsRefusedWithItsLine() {
        BrokenPackage broken = refused(Flaw.MANIFEST_NOT_XML, cartridge().manifest("<manifest>\n<metadata>\n</manifest>").bytes());
        assertEquals(List.of(3), broken.arguments());
        refused(Flaw.MANIFEST_NOT_XML, cartridge().manifest(NOTHING).bytes());
        refused(Flaw.MANIFEST_NOT_XML, cartridge().manifest("imsmanifest: no").bytes());
        refused(Flaw.MANIFEST_NOT_XML, cartridge().manifest("<manifest>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</manifest>").bytes());
    }

    @Test
    void documentTypesAndEntitiesAreRefusedUnread() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "do not read");
        String external = "<!DOCTYPE manifest [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String laughs = "<!DOCTYPE m [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        String remote = "<!DOCTYPE manifest SYSTEM \"http://localhost:9/x.dtd\">";
        for (String type : List.of(external, laughs, remote)) {
            String manifest = cartridge().title("x").manifest().replace("?>", "?>" + type).replace(">x<", ">&x;<");
            assertEquals(List.of("imsmanifest.xml"), refused(Flaw.DOCTYPE, cartridge().manifest(manifest).bytes()).arguments());
        }
    }

    @Test
    void documentTypeInATopicIsRefusedToo() {
        CartridgeBuilder builder = cartridge().discussion("i1", "Talk", "<p>Hi</p>");
        builder.file("i1.xml", "<!DOCTYPE topic [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><topic><title>&x;</title><text>&x;</text></topic>");
        assertEquals(List.of("i1.xml"), refused(Flaw.DOCTYPE, builder.bytes()).arguments());
    }

    @Test
    void outlineWithoutEndIsRefused() {
        refused(Flaw.TOO_DEEP, cartridge().items("<item><title>x</title>".repeat(60) + "</item>".repeat(60)).bytes());
        refused(Flaw.TOO_MANY_ITEMS, cartridge().items("<item><title>x</title></item>".repeat(10_001)).bytes());
    }

    @Test
    void itemsThatShowTheSameLargePageOverAndOverAreRefused() {
        CartridgeBuilder pages = cartridge().webContent("r1", "1.html").file("1.html", "<p>" + "text ".repeat(2000));
        CartridgeBuilder folders = cartridge().module("m", "Folders");
        StringBuilder files = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            files.append("<file href=\"f").append(i).append("\"/>");
            folders.file("f" + i, "x");
        }
        folders.resources("<resource identifier=\"r1\" type=\"webcontent\">" + files + "</resource>");
        for (int i = 0; i < 9000; i++) {
            pages.item("i" + i, "Again", "r1");
            folders.item("i" + i, "Again", "r1");
        }
        Limits few = new Limits(20_000, 1 << 25, 1 << 25, 200, 1 << 25, 1 << 25, 1 << 20, 1000, 10_000, 10, 1 << 20, 100_000);
        for (Path path : List.of(pages.write(folder), folders.end().write(folder))) {
            assertEquals(Flaw.TOO_TANGLED, assertThrows(BrokenPackage.class, () -> Cartridge.open(path, few)).flaw());
        }
    }

    @Test
    void packageWithoutAnythingInItIsRefused() {
        refused(Flaw.NOTHING_INSIDE, cartridge().manifest(cartridge().manifest().replaceAll("(?s)<organizations>.*</organizations>", "")).bytes());
    }

    @Test
    void packageWhoseFilesAreAllMissingIsRefused() {
        BrokenPackage broken = refused(Flaw.FILES_MISSING, cartridge().item("i1", "One", "r1").webContent("r1", "one.html").item("i2", "Two", "r2")
                .webContent("r2", "two.pdf").bytes());
        assertEquals(List.of(2L), broken.arguments());
    }

    @Test
    void hugeManifestIsRefused() {
        Path path = CartridgeBuilder.sample().write(folder);
        Limits small = new Limits(50, 1 << 25, 1 << 25, 200, 1 << 25, 2000, 1 << 20, 1000, 100, 10, 1 << 28, 100_000);
        BrokenPackage broken = assertThrows(BrokenPackage.class, () -> Cartridge.open(path, small));
        assertEquals(Flaw.FILE_TOO_LARGE, broken.flaw());
        assertEquals("imsmanifest.xml", broken.arguments().get(0));
    }

    @Test
    void hugeZeroFileUnderTheLimitIsABomb() {
        refused(Flaw.BOMB, cartridge().file("zeros.bmp", new byte[64 << 20]).bytes());
    }

    @Test
    void randomDamageNeverEscapesAsAnotherError() {
        byte[] whole = CartridgeBuilder.sample().bytes();
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = whole.clone();
            int from = random.nextInt(4) == 0 ? 0 : whole.length - 1500;
            for (int i = 0; i < 3; i++) {
                bytes[from + random.nextInt(whole.length - from)] = (byte) random.nextInt(256);
            }
            try {
                open(bytes).close();
            } catch (BrokenPackage refused) {
                assertTrue(refused.messageKey().startsWith("cartridge.broken."));
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
    }

    private BrokenPackage refused(Flaw flaw, byte[] bytes) {
        BrokenPackage broken = assertThrows(BrokenPackage.class, () -> open(bytes));
        assertEquals(flaw, broken.flaw(), broken.getMessage());
        return broken;
    }

    private Cartridge open(byte[] bytes) {
        return Cartridge.open(path(bytes), Limits.STANDARD);
    }

    private Path path(byte[] bytes) {
        return CartridgeBuilder.write(folder, bytes);
    }
}
