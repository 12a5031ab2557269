package org.guatu.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A MySQL database of its own behind a line that can be cut and mended. */
final class CutDatabase implements AutoCloseable {

    private final String server;
    private final String name = "guatu_cut_" + UUID.randomUUID().toString().replace("-", "");
    private final URI address;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** @param server JDBC URL of a server on which databases may be made */
    CutDatabase(String server) throws IOException {
        this.server = server;
        this.address = URI.create(server.substring("jdbc:".length()).replaceFirst("[?].*", ""));
        execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        Thread.startVirtualThread(this::answer);
    }

    /** The URL of the database through the line. */
    String url() {
        return server.replaceFirst("(jdbc:mysql://)[^/?]+(/[^?]*)?", "$1127.0.0.1:" + door.getLocalPort() + "/" + name);
    }

    void cut() {
        cut = true;
        lines.forEach(CutDatabase::hangUp);
    }

    void mend() {
        cut = false;
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                Socket here = door.accept();
                if (cut) {
                    hangUp(here);
                } else {
                    Socket there = new Socket(address.getHost(), address.getPort());
                    lines.add(here);
                    lines.add(there);
                    Thread.startVirtualThread(() -> pass(here, there));
                    Thread.startVirtualThread(() -> pass(there, here));
                }
            } catch (IOException e) {
                // closed, or nobody there: who called will notice
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut
        } finally {
            hangUp(from);
            hangUp(to);
        }
    }

    private static void hangUp(Socket line) {
        try {
            line.close();
        } catch (IOException e) {
            // it is down either way
        }
    }

    private void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(server); var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        door.close();
        execute("DROP DATABASE IF EXISTS " + name);
    }
}
