package org.guatu.dashboard.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.guatu.indicator.Light;
import org.guatu.progress.ProjectFilter;
import org.guatu.progress.ProjectFilter.Order;
import org.guatu.project.Stage;
import org.guatu.shell.ViewState;
import org.guatu.unit.UnitCode;

/**
 * What the address says of the list of projects: its order ({@code sort}) and what it is narrowed to ({@code stage}, {@code chain},
 * {@code light}, {@code q}, {@code show=all}), and the addresses that say something else of it.
 *
 * @param unit    whose projects
 * @param address what the address says of the whole screen, without the unit
 * @param filter  the same, understood; what was not understood counts as not said
 * @param ignored names of the parameters that were not understood
 */
record ListState(UnitCode unit, ViewState address, ProjectFilter filter, List<String> ignored) {

    static final String STUCK = "stuck";
    static final String ALL = "all";

    /** The orders in which they are offered; the first is the default and stands in no address. */
    static final List<Order> ORDERS = List.of(Order.SHORTFALL, Order.LEAD, Order.RECOGNISED, Order.PLAN, Order.SILENT, Order.STAGE, Order.NAME);

    ListState {
        ignored = List.copyOf(ignored);
    }

    static ListState of(UnitCode unit, ViewState address) {
        List<String> ignored = new ArrayList<>();
        ProjectFilter filter = ProjectFilter.DEFAULT;
        if (address.sort() != null) {
            Optional<Order> order = ORDERS.stream().filter(known -> word(known).equals(address.sort())).findFirst();
            filter = filter.withOrder(order.orElse(Order.SHORTFALL));
            note(order.isEmpty(), "sort", ignored::add);
        }
        if (address.filter("stage").filter(STUCK::equals).isPresent()) {
            filter = filter.ofStuck();
        } else if (address.filter("stage").isPresent()) {
            Optional<Stage> stage = Arrays.stream(Stage.values()).filter(known -> word(known).equals(address.filter("stage").get())).findFirst();
            filter = filter.withStage(stage.orElse(null));
            note(stage.isEmpty(), "stage", ignored::add);
        }
        if (address.filter("light").isPresent()) {
            Optional<Light> light = Arrays.stream(Light.values()).filter(known -> word(known).equals(address.filter("light").get())).findFirst();
            filter = filter.withLight(light.orElse(null));
            note(light.isEmpty(), "light", ignored::add);
        }
        filter = filter.withChain(address.filter("chain").orElse(null)).withText(address.filter("q").orElse(null));
        if (address.filter("show").isPresent()) {
            filter = address.filter("show").get().equals(ALL) ? filter.ofAll() : filter;
            note(filter.planned(), "show", ignored::add);
        }
        // the unit stands in the path; withUnit would drop order and filters, which seldom fit another unit, and this is the same
        return new ListState(unit, new ViewState(null, address.period(), address.indicator(), address.asOf(), address.sort(), address.filters()),
                filter, ignored);
    }

    /** The same without a chain that the unit has no project of. */
    ListState knowing(List<String> chains) {
        if (address.filter("chain").filter(code -> !chains.contains(code)).isEmpty()) {
            return this;
        }
        List<String> more = new ArrayList<>(ignored);
        more.add("chain");
        return new ListState(unit, address.withFilter("chain", null).withOver(address.over()), filter.withChain(null), more);
    }

    /** How an address names a stage, a light or an order: in small letters, with hyphens. */
    static String word(Enum<?> value) {
        return value == Order.SHORTFALL ? "gap" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address of this screen with another state. */
    String href(ViewState state) {
        return state.href("unit/" + unit);
    }

    String sortedBy(Order order) {
        return href(address.withSort(order == Order.SHORTFALL ? null : word(order)));
    }

    /** The address with one filter set, or taken away by null. */
    String with(String name, String value) {
        return href(address.withFilter(name, value));
    }

    /** The address that lists who reached a stage, as the funnel counts them: among all that are registered. */
    String reached(String stage) {
        return href(address.withFilter("stage", stage).withFilter("show", ALL));
    }

    /** The address without any filter; the order stays. */
    String whole() {
        return href(new ViewState(null, address.period(), address.indicator(), address.asOf(), address.sort(), java.util.Map.of()));
    }

    /** Whether only the list of the same screen may differ. */
    boolean sameScreen(ListState other) {
        return other != null && unit.equals(other.unit) && bare(address).equals(bare(other.address));
    }

    private static ViewState bare(ViewState state) {
        return new ViewState(null, state.period(), state.indicator(), state.asOf(), null, java.util.Map.of());
    }

    private static void note(boolean unknown, String name, Consumer<String> ignored) {
        if (unknown) {
            ignored.accept(name);
        }
    }
}
