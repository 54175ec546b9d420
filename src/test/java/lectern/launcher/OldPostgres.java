package lectern.launcher;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says of itself, in PostgreSQL's own protocol, that it is PostgreSQL 15; it can do nothing else. */
final class OldPostgres implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final ServerSocket socket;

    OldPostgres() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        var thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "postgresql://lectern:secret@127.0.0.1:" + socket.getLocalPort() + "/lectern";
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                greet(client);
            } catch (IOException e) {
                // The client hung up, which is what it should do.
            }
        }
    }

    private static void greet(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = new DataOutputStream(client.getOutputStream());
        for (var request = packet(in); request == SSL_REQUEST || request == GSS_REQUEST; request = packet(in)) {
            out.writeByte('N');
        }
        message(out, 'R', new byte[4]);
        for (var setting : new String[][] {{"server_version", "15.8"}, {"client_encoding", "UTF8"}, {"DateStyle", "ISO, MDY"},
            {"integer_datetimes", "on"}, {"standard_conforming_strings", "on"}, {"TimeZone", "UTC"}}) {
            message(out, 'S', (setting[0] + "\0" + setting[1] + "\0").getBytes(StandardCharsets.UTF_8));
        }
        message(out, 'K', new byte[8]);
        message(out, 'Z', new byte[] {'I'});
        out.flush();
        while (answered(in, out)) {
            out.flush();
        }
    }

    // Whatever the driver sets up is done, with nothing to show for it.
    private static boolean answered(DataInputStream in, DataOutputStream out) throws IOException {
        var kind = in.read();
        if (kind < 0 || kind == 'X') {
            return false;
        }
        in.readNBytes(in.readInt() - 4);
        switch (kind) {
            case 'P' -> message(out, '1', new byte[0]);
            case 'B' -> message(out, '2', new byte[0]);
            case 'D' -> message(out, 'n', new byte[0]);
            case 'E' -> message(out, 'C', "SET\0".getBytes(StandardCharsets.US_ASCII));
            case 'Q' -> {
                message(out, 'C', "SET\0".getBytes(StandardCharsets.US_ASCII));
                message(out, 'Z', new byte[] {'I'});
            }
            default -> message(out, 'Z', new byte[] {'I'});
        }
        return true;
    }

    private static int packet(DataInputStream in) throws IOException {
        var rest = in.readNBytes(in.readInt() - 4);
        return rest[0] << 24 | (rest[1] & 255) << 16 | (rest[2] & 255) << 8 | rest[3] & 255;
    }

    private static void message(DataOutputStream out, char kind, byte[] body) throws IOException {
        out.writeByte(kind);
        out.writeInt(body.length + 4);
        out.write(body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
