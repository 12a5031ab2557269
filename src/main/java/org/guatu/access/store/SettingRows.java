package org.guatu.access.store;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of settings. */
@Repository
public class SettingRows {

    private final JdbcClient jdbc;

    SettingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> find(String key) {
        return jdbc.sql("SELECT setting_value FROM setting WHERE setting_key = :key").param("key", key)
                .query(String.class).optional();
    }

    public void put(String key, String value) {
        jdbc.sql("""
                INSERT INTO setting (setting_key, setting_value) VALUES (:key, :value)
                ON DUPLICATE KEY UPDATE setting_value = VALUES(setting_value)
                """).param("key", key).param("value", value).update();
    }
}
