package org.guatu.access;

import java.util.Map;
import java.util.Optional;

import org.guatu.access.store.SettingRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings of the office, read from the database each time: they are few and one change must count everywhere at once. */
@Service
public class Settings {

    /** What an account sees of units beside its scope. */
    public static final String OTHER_COUNTIES = "access.other-counties";

    /** Present and {@code true} when the demonstration data were loaded. */
    public static final String DEMO_LOADED = "demo.loaded";

    /** Values of {@link #OTHER_COUNTIES}. */
    public enum OtherCounties { TOTALS, PROJECTS }

    private final SettingRows rows;
    private final AuditTrail trail;

    Settings(SettingRows rows, AuditTrail trail) {
        this.rows = rows;
        this.trail = trail;
    }

    /** The value of a setting, if it is set. */
    public Optional<String> find(String key) {
        return rows.find(key);
    }

    /** Sets a value, replacing an earlier one; a change stands in the audit trail. */
    @Transactional
    public void set(String key, String value) {
        Optional<String> before = rows.find(key);
        rows.put(key, value);
        if (!before.equals(Optional.of(value))) {
            trail.record(new AuditEvent(Subject.SETTING, key, null, "set", before.map(old -> Map.of(key, old)).orElse(Map.of()), Map.of(key, value), null));
        }
    }

    /** What is seen of units beside one's own: totals, unless the office opened their projects too. */
    public OtherCounties otherCounties() {
        return find(OTHER_COUNTIES).filter(OtherCounties.PROJECTS.name()::equals).isPresent()
                ? OtherCounties.PROJECTS : OtherCounties.TOTALS;
    }

    /** Whether what is shown is demonstration data. */
    public boolean isDemo() {
        return find(DEMO_LOADED).filter("true"::equals).isPresent();
    }
}
