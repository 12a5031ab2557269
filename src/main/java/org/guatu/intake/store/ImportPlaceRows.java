package org.guatu.intake.store;

import java.util.List;

import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units have an import running. Times are milliseconds since 1970. */
@Repository
public class ImportPlaceRows {

    private final JdbcClient jdbc;

    ImportPlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Goes through the door; who comes after waits until this transaction ends. */
    public void pass() {
        jdbc.sql("UPDATE import_door SET passed = passed + 1 WHERE id = 1").update();
    }

    /** The units whose places are held at a moment. */
    public List<UnitCode> held(long now) {
        return jdbc.sql("SELECT unit_code FROM import_place WHERE free_from > :now").param("now", now)
                .query((row, n) -> UnitCode.of(row.getString(1))).list();
    }

    /** Takes the place of a unit, which is free. */
    public void take(UnitCode unit, String holder, long freeFrom) {
        jdbc.sql("DELETE FROM import_place WHERE unit_code = :unit").param("unit", unit.value()).update();
        jdbc.sql("INSERT INTO import_place (unit_code, holder, free_from) VALUES (:unit, :holder, :until)").param("unit", unit.value())
                .param("holder", holder).param("until", freeFrom).update();
    }

    /** Keeps a place for longer; whether it was still the holder's. */
    public boolean keep(UnitCode unit, String holder, long freeFrom) {
        return jdbc.sql("UPDATE import_place SET free_from = :until WHERE unit_code = :unit AND holder = :holder").param("until", freeFrom)
                .param("unit", unit.value()).param("holder", holder).update() == 1;
    }

    /** Gives a place back. */
    public void free(UnitCode unit, String holder) {
        jdbc.sql("DELETE FROM import_place WHERE unit_code = :unit AND holder = :holder").param("unit", unit.value()).param("holder", holder).update();
    }
}
