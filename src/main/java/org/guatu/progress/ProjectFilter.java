package org.guatu.progress;

import java.util.Optional;

import org.guatu.indicator.Light;
import org.guatu.project.Stage;

/**
 * What a list of projects is narrowed to and how it is ordered.
 *
 * @param planned only projects with a plan or money in the year
 * @param text    part of the name or code
 */
public record ProjectFilter(boolean planned, Optional<Stage> stage, Optional<String> chain, Optional<Light> light, Optional<String> text,
                            Order order) {

    /** How a list is ordered; ties go by name. */
    public enum Order { SHORTFALL, NAME, RECOGNISED, PLAN, SILENT, STAGE }

    /** Projects of the year, the largest shortfall first. */
    public static final ProjectFilter DEFAULT =
            new ProjectFilter(true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Order.SHORTFALL);

    public ProjectFilter withStage(Stage other) {
        return new ProjectFilter(planned, Optional.ofNullable(other), chain, light, text, order);
    }

    public ProjectFilter withLight(Light other) {
        return new ProjectFilter(planned, stage, chain, Optional.ofNullable(other), text, order);
    }
}
