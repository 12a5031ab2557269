package org.guatu;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Looks, before anything is built up, whether the port is free, the data folder can be written and the database
 * answers, so that a start that cannot succeed ends at once with one sentence.
 */
class StartChecks implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        checkPort(environment);
        checkDay(environment.getProperty("guatu.demo.day", ""));
        checkDataFolder(Path.of(environment.getProperty("guatu.data", "./data")));
        checkDatabase(environment);
    }

    private static void checkPort(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            String address = environment.getProperty("server.address");
            socket.bind(address == null ? new InetSocketAddress(port)
                    : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused("start.port-taken", e, Integer.toString(port));
        }
    }

    private static void checkDay(String day) {
        try {
            if (!day.isBlank()) {
                LocalDate.parse(day.strip());
            }
        } catch (DateTimeParseException e) {
            throw new StartRefused("start.demo-day", e, day);
        }
    }

    private static void checkDataFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".guatu", null));
        } catch (IOException e) {
            throw new StartRefused("start.data-not-writable", e, folder.toAbsolutePath().normalize().toString());
        }
        // What an earlier start under another user has left there.
        for (String left : List.of("guatu.mv.db", "evidence")) {
            Path kept = folder.resolve(left);
            if (Files.exists(kept) && !Files.isWritable(kept)) {
                throw new StartRefused("start.kept-not-writable", null, kept.toAbsolutePath().normalize().toString());
            }
        }
    }

    private static void checkDatabase(Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:mysql:")) {
            return; // the embedded database lives in the data folder
        }
        String user = environment.getProperty("spring.datasource.username");
        try (var connection = user == null ? DriverManager.getConnection(url)
                : DriverManager.getConnection(url, user, environment.getProperty("spring.datasource.password", ""))) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw StartFailures.ofDatabase(e, url);
        }
    }
}
