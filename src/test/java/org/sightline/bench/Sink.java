package org.sightline.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that takes everything at once and keeps it in memory, so that only the sender is measured. */
final class Sink implements AutoCloseable {
    private static final Pattern TO = Pattern.compile("(?m)^To: .*?([^\\s<>]+@[^\\s<>]+)");

    private final ServerSocket door;
    private final List<byte[]> mails = new CopyOnWriteArrayList<>();
    private final AtomicLong count = new AtomicLong();
    private volatile long latest;
    private volatile boolean keeps = true;

    Sink() throws IOException {
        door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    long count() {
        return count.get();
    }

    /** From now on mails are only counted. */
    void onlyCount() {
        keeps = false;
    }

    /** When the newest mail had come, by {@link System#nanoTime}. */
    long latest() {
        return latest;
    }

    /** The newest path that matches, by recipient. */
    Map<String, String> paths(String regex) {
        Pattern path = Pattern.compile(regex);
        Map<String, String> found = new LinkedHashMap<>();
        for (byte[] mail : mails) {
            // a soft line break may cut a link in two
            String text = new String(mail, StandardCharsets.UTF_8).replaceAll("=\r?\n", "");
            Matcher to = TO.matcher(text);
            Matcher link = path.matcher(text);
            if (to.find() && link.find()) {
                found.put(to.group(1), link.group());
            }
        }
        return found;
    }

    private void admit() {
        try {
            while (true) {
                Socket client = door.accept();
                client.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> serve(client));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket client) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream(), 1 << 16);
                OutputStream out = client.getOutputStream()) {
            say(out, "220 sink");
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                switch (line.substring(0, 4).toUpperCase(Locale.ROOT)) {
                    case "EHLO" -> say(out, "250-sink\r\n250 PIPELINING");
                    case "DATA" -> {
                        say(out, "354 go on");
                        byte[] mail = mail(in);
                        if (keeps) {
                            mails.add(mail);
                        }
                        latest = System.nanoTime();
                        count.incrementAndGet();
                        say(out, "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Up to the line of a single dot. */
    private static byte[] mail(InputStream in) throws IOException {
        ByteArrayOutputStream mail = new ByteArrayOutputStream(8192);
        for (String line = line(in); !line.equals("."); line = line(in)) {
            mail.write(line.getBytes(StandardCharsets.ISO_8859_1));
            mail.write('\n');
        }
        return mail.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
