package org.guatu.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.router.QueryParameters;

import org.guatu.calendar.Period;
import org.guatu.unit.UnitCode;

/**
 * What the address says a screen shows. Only what differs from the default stands in it, so each part may be missing; copied into
 * another browser it opens the same screen.
 *
 * @param unit      the unit, or null for the reader's own
 * @param period    a year, quarter or campaign (2024, 2024Q2, 2024-C100), or null for the year of the as-of date
 * @param indicator the indicator, or null for the first
 * @param asOf      the as-of date, or null for the newest
 * @param sort      order of a list, as the screen names it, or null
 * @param filters   what a list is narrowed to, by the names in {@link #FILTERS}
 * @param over      what lies open over the screen, or null; every other change of the state closes it
 */
public record ViewState(UnitCode unit, String period, String indicator, LocalDate asOf, String sort, Map<String, String> filters, Over over) {

    /** Nothing said: every default. */
    public static final ViewState DEFAULT = new ViewState(null, null, null, null, null, Map.of());

    /** The filters an address may carry. */
    public static final Set<String> FILTERS = Set.of("stage", "chain", "light", "track", "show", "q", "term", "since", "through");

    private static final Pattern CAMPAIGN = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");
    private static final Pattern INDICATOR = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");
    private static final Pattern SORT = Pattern.compile("-?[a-z][a-z-]{0,23}");
    private static final Pattern FILTER = Pattern.compile("[\\p{L}\\p{N}_.,-][\\p{L}\\p{N}_., -]{0,39}");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** Parameters that others put into the address and that are none of our business: Spring's mark after a sign-in. */
    private static final Set<String> FOREIGN = Set.of("continue");

    private static final Pattern EXPLAINED = Pattern.compile(
            "([A-Z][A-Z0-9_]{0,31})\\.(\\d{6}[A-Z0-9]{0,6})\\.([A-Z0-9][A-Z0-9-]{0,31})(?:\\.([a-z][a-z-]{0,23}|\\d{4}-\\d{2}-\\d{2}))?");
    private static final Pattern TABLE = Pattern.compile("[a-z][a-z-]{0,23}");
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    public ViewState {
        filters = Map.copyOf(filters);
    }

    /** With nothing open over the screen. */
    public ViewState(UnitCode unit, String period, String indicator, LocalDate asOf, String sort, Map<String, String> filters) {
        this(unit, period, indicator, asOf, sort, filters, null);
    }

    /** What lies open over a screen. */
    public sealed interface Over {
    }

    /**
     * The explanation of a number: {@code explain=FUNDS.371525.2024Q2}, or of a figure that is reckoned from it:
     * {@code explain=FUNDS.371525.2024.required}, or of it at the end of a month: {@code explain=FUNDS.371525.2024.2024-05-31}.
     *
     * @param part which figure reckoned from it, or which day, or null for the number itself
     */
    public record Explained(String indicator, UnitCode unit, String period, String part) implements Over {

        public Explained(String indicator, UnitCode unit, String period) {
            this(indicator, unit, period, null);
        }

        @Override
        public String toString() {
            return indicator + "." + unit + "." + period + (part == null ? "" : "." + part);
        }
    }

    /** The table behind a panel: {@code table=ranking}. */
    public record TableOpen(String panel) implements Over {
        @Override
        public String toString() {
            return panel;
        }
    }

    /** A line of the ledger: {@code receipt=118}. */
    public record ReceiptOpen(long id) implements Over {
        @Override
        public String toString() {
            return Long.toString(id);
        }
    }

    /**
     * What an address said, and which of its parts were garbage and left out.
     *
     * @param ignored names of the parameters that were not understood, for one sentence to the reader
     * @param days    the days an as-of date may name, where the address named another day; else null
     */
    public record Reading(ViewState state, List<String> ignored, Days days) {

        public Reading(ViewState state, List<String> ignored) {
            this(state, ignored, null);
        }

        /** The same with further names that were not understood. */
        public Reading and(List<String> more) {
            return new Reading(state, Stream.concat(ignored.stream(), more.stream()).sorted().toList(), days);
        }
    }

    /** The days an as-of date may name, both included. */
    public record Days(LocalDate first, LocalDate last) {
    }

    /**
     * Reads an address, strictly: a part that is not exactly of its form counts as not there and is named in the answer.
     *
     * @param latest the newest as-of date there can be; a later one is not understood
     */
    public static Reading read(QueryParameters parameters, LocalDate latest) {
        List<String> ignored = new ArrayList<>();
        Days days = null;
        ViewState state = DEFAULT;
        for (Map.Entry<String, List<String>> parameter : parameters.getParameters().entrySet()) {
            String name = parameter.getKey();
            if (FOREIGN.contains(name)) {
                continue;
            }
            Optional<ViewState> read = parameter.getValue().size() == 1
                    ? state.with(name, parameter.getValue().getFirst(), latest) : Optional.empty();
            if (read.isEmpty() && name.equals("asOf") && date(parameter.getValue().getFirst()).isPresent()) {
                days = new Days(EARLIEST, latest);
            } else if (read.isEmpty()) {
                ignored.add(name);
            }
            state = read.orElse(state);
        }
        return new Reading(state, ignored.stream().sorted().toList(), days);
    }

    /** The parameters that say this state. */
    public QueryParameters toQuery() {
        return QueryParameters.simple(parameters());
    }

    /** An address for a link: the path (without a leading slash, "" for the overview) and the parameters, in a fixed order. */
    public String href(String path) {
        String query = parameters().entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        if (query.isEmpty()) {
            return path.isEmpty() ? "." : path;
        }
        return path + "?" + query;
    }

    /** The same for another unit; null for the reader's own. Filters and order of the old unit's list do not come along. */
    public ViewState withUnit(UnitCode other) {
        return new ViewState(other, period, indicator, asOf, null, Map.of());
    }

    public ViewState withPeriod(String other) {
        return new ViewState(unit, other, indicator, asOf, sort, filters);
    }

    public ViewState withIndicator(String other) {
        return new ViewState(unit, period, other, asOf, sort, filters);
    }

    public ViewState withAsOf(LocalDate other) {
        return new ViewState(unit, period, indicator, other, sort, filters);
    }

    public ViewState withSort(String other) {
        return new ViewState(unit, period, indicator, asOf, other, filters);
    }

    /** The same with one filter set, or taken away by null. */
    public ViewState withFilter(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(filters);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new ViewState(unit, period, indicator, asOf, sort, changed);
    }

    /** The same with something open over it; null closes it. */
    public ViewState withOver(Over other) {
        return new ViewState(unit, period, indicator, asOf, sort, filters, other);
    }

    /** A filter's value, if it is set. */
    public Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name));
    }

    /** A filter's value as a day, if it is one. */
    public Optional<LocalDate> day(String name) {
        return filter(name).flatMap(ViewState::date);
    }

    private Optional<ViewState> with(String name, String value, LocalDate latest) {
        Optional<ViewState> read = switch (name) {
            case "unit" -> UnitCode.isCode(value)
                    ? Optional.of(new ViewState(UnitCode.of(value), period, indicator, asOf, sort, filters)) : Optional.empty();
            case "period" -> isPeriod(value) ? Optional.of(withPeriod(value)) : Optional.empty();
            case "indicator" -> INDICATOR.matcher(value).matches() ? Optional.of(withIndicator(value)) : Optional.empty();
            case "asOf" -> date(value).filter(d -> !d.isAfter(latest) && !d.isBefore(EARLIEST)).map(this::withAsOf);
            case "sort" -> SORT.matcher(value).matches() ? Optional.of(withSort(value)) : Optional.empty();
            case "explain", "receipt", "table" -> Optional.of(this);
            default -> FILTERS.contains(name) && FILTER.matcher(value).matches()
                    ? Optional.of(withFilter(name, value)) : Optional.empty();
        };
        // Reading goes on with whatever lies open: it is no later change of the state.
        return over(name, value, over).flatMap(open -> read.map(state -> state.withOver(open.orElse(null))));
    }

    /** What lies open after a parameter was read; empty when the parameter is about it and not understood. */
    private static Optional<Optional<Over>> over(String name, String value, Over before) {
        if (name.equals("receipt")) {
            return ID.matcher(value).matches() ? Optional.of(Optional.of(new ReceiptOpen(Long.parseLong(value)))) : Optional.empty();
        }
        if (name.equals("explain")) {
            Matcher parts = EXPLAINED.matcher(value);
            return parts.matches() && isPeriod(parts.group(3))
                    ? Optional.of(Optional.of(new Explained(parts.group(1), UnitCode.of(parts.group(2)), parts.group(3), parts.group(4)))) : Optional.empty();
        }
        if (name.equals("table")) {
            return TABLE.matcher(value).matches() ? Optional.of(Optional.of(new TableOpen(value))) : Optional.empty();
        }
        return Optional.of(Optional.ofNullable(before));
    }

    private static boolean isPeriod(String value) {
        return Period.isYearOrQuarter(value) || value.contains("-") && CAMPAIGN.matcher(value).matches();
    }

    private static Optional<LocalDate> date(String value) {
        if (!ISO_DATE.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Map<String, String> parameters() {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "unit", unit);
        put(query, "period", period);
        put(query, "indicator", indicator);
        put(query, "asOf", asOf);
        put(query, "sort", sort);
        filters.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(f -> query.put(f.getKey(), f.getValue()));
        if (over != null) {
            put(query, switch (over) {
                case Explained explained -> "explain";
                case ReceiptOpen receipt -> "receipt";
                case TableOpen table -> "table";
            }, over);
        }
        return query;
    }

    private static void put(Map<String, String> query, String name, Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
