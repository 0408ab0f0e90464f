package org.sightline.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP connection that costs the machine as little as it can. */
final class Wire implements AutoCloseable {
    /** What came back; {@code head} is all the headers as they were sent. */
    record Reply(int status, String head, byte[] body) {
        String header(String name) {
            int at = head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name + ":");
            return at < 0
                    ? ""
                    : head.substring(at + name.length() + 3, head.indexOf("\r\n", at + 2))
                            .strip();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final Socket socket;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
    }

    Reply exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String head = head();
        int status = Integer.parseInt(head, 9, 12, 10);
        Reply bodiless = new Reply(status, head, new byte[0]);
        String length = bodiless.header("content-length");
        if (!length.isEmpty()) {
            return new Reply(status, head, bytes(Integer.parseInt(length)));
        }
        return bodiless.header("transfer-encoding").equals("chunked") ? new Reply(status, head, chunks()) : bodiless;
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder(1024);
        while (true) {
            String line = line();
            if (line.isEmpty()) {
                return head.toString();
            }
            head.append(line).append("\r\n");
        }
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(8192);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(bytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = read(); c != '\n'; c = read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private int read() throws IOException {
        if (from == to) {
            fill();
        }
        return buffer[from++];
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int there = Math.min(length, to - from);
        System.arraycopy(buffer, from, bytes, 0, there);
        from += there;
        InputStream in = socket.getInputStream();
        if (in.readNBytes(bytes, there, length - there) < length - there) {
            throw new EOFException("the answer broke off");
        }
        return bytes;
    }

    private void fill() throws IOException {
        from = 0;
        to = socket.getInputStream().read(buffer);
        if (to < 1) {
            to = 0;
            throw new EOFException("the connection was closed");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
