package org.guatu.progress;

import java.util.Optional;

import org.guatu.indicator.Light;
import org.guatu.project.Stage;

/**
 * What a list of projects is narrowed to and how it is ordered.
 *
 * @param planned only projects with a plan or money in the year
 * @param stage   projects that have ever entered this stage and are not terminated, as the funnel counts them
 * @param stuck   only projects that landed more than 90 days ago and have not started, as the funnel counts them
 * @param text    part of the name or code
 */
public record ProjectFilter(boolean planned, Optional<Stage> stage, boolean stuck, Optional<String> chain, Optional<Light> light,
                            Optional<String> text, Order order) {

    /** How a list is ordered; ties go by name. */
    public enum Order { SHORTFALL, LEAD, NAME, RECOGNISED, PLAN, SILENT, STAGE }

    /** Projects of the year, the largest shortfall first. */
    public static final ProjectFilter DEFAULT =
            new ProjectFilter(true, Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), Order.SHORTFALL);

    public ProjectFilter withStage(Stage other) {
        return new ProjectFilter(planned, Optional.ofNullable(other), stuck, chain, light, text, order);
    }

    public ProjectFilter withLight(Light other) {
        return new ProjectFilter(planned, stage, stuck, chain, Optional.ofNullable(other), text, order);
    }

    public ProjectFilter withChain(String other) {
        return new ProjectFilter(planned, stage, stuck, Optional.ofNullable(other), light, text, order);
    }

    public ProjectFilter withText(String other) {
        return new ProjectFilter(planned, stage, stuck, chain, light, Optional.ofNullable(other), order);
    }

    public ProjectFilter withOrder(Order other) {
        return new ProjectFilter(planned, stage, stuck, chain, light, text, other);
    }

    /** The same over all registered projects, also those without plan or money in the year. */
    public ProjectFilter ofAll() {
        return new ProjectFilter(false, stage, stuck, chain, light, text, order);
    }

    /** The same, only what landed long ago and has not started. */
    public ProjectFilter ofStuck() {
        return new ProjectFilter(planned, stage, true, chain, light, text, order);
    }

    /** Whether anything but the order narrows the list within its kind. */
    public boolean isNarrowed() {
        return stuck || stage.isPresent() || chain.isPresent() || light.isPresent() || text.isPresent();
    }
}
