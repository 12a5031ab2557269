package org.guatu.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.access.CurrentUser;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.indicator.Measure;
import org.guatu.indicator.NamedPeriod;
import org.guatu.indicator.NewTarget;
import org.guatu.indicator.Operator;
import org.guatu.indicator.Target;
import org.guatu.indicator.TargetOffice;
import org.guatu.intake.sheet.SheetRow;
import org.guatu.intake.table.AmountUnit;
import org.guatu.intake.table.Column;
import org.guatu.intake.table.Figures;
import org.guatu.intake.table.Header;
import org.guatu.intake.table.Words;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.springframework.stereotype.Component;

/** Targets out of a file: new ones are set, known ones revised with their document. */
@Component
class TargetIntake implements Intake {

    private static final int WORDS = 200;
    private static final BigDecimal TOO_MUCH = new BigDecimal("100000000000000");

    private final AccessGuard guard;
    private final CurrentUser user;
    private final Indicators indicators;
    private final TargetOffice office;
    private final PeriodNames periods;
    private final UnitNames units;

    TargetIntake(AccessGuard guard, CurrentUser user, Indicators indicators, TargetOffice office, PeriodNames periods, UnitNames units) {
        this.guard = guard;
        this.user = user;
        this.indicators = indicators;
        this.office = office;
        this.periods = periods;
        this.units = units;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.TARGETS;
    }

    @Override
    public Pass<NewTarget> begin(Header header, boolean from1904, boolean asks) {
        return new TargetPass(header, from1904);
    }

    private final class TargetPass implements Pass<NewTarget> {

        private final Header header;
        private final boolean from1904;
        private final List<Indicator> catalogue = indicators.all();
        private final Map<List<Object>, Integer> seen = new HashMap<>();

        TargetPass(Header header, boolean from1904) {
            this.header = header;
            this.from1904 = from1904;
        }

        @Override
        public List<Judged<NewTarget>> judge(List<SheetRow> rows) {
            return rows.stream().map(row -> judge(new RowCells(row, header, from1904, Column.INDICATOR))).toList();
        }

        @Override
        public void write(List<Judged<NewTarget>> ready) {
            ready.forEach(row -> office.set(row.entry()));
        }

        private Judged<NewTarget> judge(RowCells cells) {
            Indicator indicator = indicator(cells);
            Unit unit = unit(cells);
            NamedPeriod period = unit == null ? null : period(cells, unit);
            BigDecimal amount = indicator == null ? null : amount(cells, indicator);
            String operator = cells.meaning(Column.OPERATOR, "operator");
            String nature = cells.meaning(Column.NATURE, "nature");
            String documentNo = cells.text(Column.DOCUMENT_NO, 60);
            cells.require(Column.DOCUMENT_NO);
            String document = cells.text(Column.DOCUMENT, WORDS);
            String note = cells.text(Column.NOTE, WORDS);
            LocalDate from = cells.day(Column.EFFECTIVE_FROM);
            if (cells.isFaulty() || indicator == null || unit == null || period == null || amount == null || documentNo == null) {
                return Judged.faulty(cells.number(), cells.faults());
            }
            NewTarget wanted = new NewTarget(indicator.code(), unit.code(), period.period().code(),
                    operator == null ? Operator.GE : Operator.valueOf(operator.toUpperCase(Locale.ROOT)),
                    nature == null ? Target.Nature.FIRM : Target.Nature.valueOf(nature.toUpperCase(Locale.ROOT)), amount,
                    from == null ? period.period().start() : from, documentNo, document == null ? documentNo : document,
                    note == null ? document == null ? documentNo : document : note);
            return judge(cells, wanted, indicator, from != null);
        }

        private Judged<NewTarget> judge(RowCells cells, NewTarget wanted, Indicator indicator, boolean dated) {
            Integer twin = seen.putIfAbsent(List.of(wanted.indicatorCode(), wanted.unit(), wanted.periodCode()), cells.number());
            if (twin != null) {
                cells.fault(Column.INDICATOR, "intake.rule.same-target", Integer.toString(twin));
                return Judged.faulty(cells.number(), cells.faults());
            }
            BigDecimal yuan = indicator.measure() == Measure.YUAN ? wanted.amount() : BigDecimal.ZERO;
            Target known = office.newest(wanted.indicatorCode(), wanted.unit(), wanted.periodCode()).orElse(null);
            if (known == null) {
                return new Judged<>(cells.number(), Judged.Outcome.ADDED, yuan, List.of(), List.of(), wanted);
            }
            if (known.operator() != null && known.operator() != wanted.operator()) {
                cells.fault(Column.OPERATOR, "intake.rule.target-operator", Words.cells().first("operator." + known.operator().name().toLowerCase(Locale.ROOT)));
            }
            if (known.nature() != wanted.nature()) {
                cells.fault(Column.NATURE, "intake.rule.target-nature");
            }
            boolean same = known.amount() != null && known.amount().compareTo(wanted.amount()) == 0;
            if (!same && !dated) {
                cells.fault(Column.EFFECTIVE_FROM, "intake.rule.target-from");
            } else if (!same && wanted.effectiveFrom().isBefore(known.effectiveFrom())) {
                cells.fault(Column.EFFECTIVE_FROM, "intake.rule.target-earlier", known.effectiveFrom().toString());
            }
            if (cells.isFaulty()) {
                return Judged.faulty(cells.number(), cells.faults());
            }
            return same ? Judged.skipped(cells.number())
                    : new Judged<>(cells.number(), Judged.Outcome.CHANGED, yuan, List.of(), List.of(new Judged.Question(cells.number(), cells.address(Column.NUMBER),
                            "intake.question.target-changed", List.of(shown(known.amount(), indicator), shown(wanted.amount(), indicator),
                                    wanted.effectiveFrom().toString()), indicator.nameZh())), wanted);
        }

        /** A number of a target as it is read: money in 亿, exact. */
        private static String shown(BigDecimal amount, Indicator indicator) {
            if (amount == null) {
                return Formats.NONE;
            }
            return (indicator.measure().isMoney() ? Formats.yiExact(amount) : amount.stripTrailingZeros().toPlainString()) + " "
                    + Texts.text(indicator.measure().messageKey());
        }

        private Indicator indicator(RowCells cells) {
            String text = cells.text(Column.INDICATOR, WORDS);
            cells.require(Column.INDICATOR);
            if (text == null) {
                return null;
            }
            String word = bare(text);
            List<Indicator> found = catalogue.stream().filter(one -> one.code().equalsIgnoreCase(word) || bare(one.nameZh()).equals(word)
                    || bare(one.shortZh()).equals(word)).toList();
            if (found.size() != 1) {
                cells.fault(Column.INDICATOR, "intake.rule.indicator-unknown");
            }
            return found.size() == 1 ? found.getFirst() : null;
        }

        private Unit unit(RowCells cells) {
            String text = cells.text(Column.UNIT, WORDS);
            cells.require(Column.UNIT);
            Optional<Unit> unit = text == null ? Optional.empty() : units.find(text, user.require().homeUnit());
            if (text != null && unit.isEmpty()) {
                cells.fault(Column.UNIT, "intake.rule.unit-unknown");
            } else if (unit.isPresent() && !guard.isInScope(unit.get().code())) {
                cells.fault(Column.UNIT, "intake.rule.unit-elsewhere");
                return null;
            }
            return unit.orElse(null);
        }

        private NamedPeriod period(RowCells cells, Unit unit) {
            String text = cells.text(Column.PERIOD, WORDS);
            cells.require(Column.PERIOD);
            Optional<NamedPeriod> period = text == null ? Optional.empty() : periods.find(text, unit.code());
            if (text != null && period.isEmpty()) {
                cells.fault(Column.PERIOD, "intake.rule.period-unknown");
            }
            return period.orElse(null);
        }

        /** The number in the indicator's stored unit; the header or the row must say the unit, and it must be the indicator's kind. */
        private BigDecimal amount(RowCells cells, Indicator indicator) {
            AmountUnit ofHeader = header.place(Column.NUMBER).orElseThrow().unit();
            AmountUnit ofRow = cells.read(Column.MEASURE, cell -> AmountUnit.of(cell.text())
                    .orElseThrow(() -> new org.guatu.intake.table.Unfit("intake.rule.measure-missing")));
            cells.require(Column.NUMBER);
            AmountUnit unit = ofRow == null ? ofHeader : ofRow;
            if (unit == null || ofRow != null && ofHeader != null && ofRow != ofHeader) {
                if (!cells.isFaulty()) {
                    cells.fault(header.has(Column.MEASURE) ? Column.MEASURE : Column.NUMBER, "intake.rule.measure-missing");
                }
                return null;
            }
            Measure measure = !unit.isMoney() ? unit == AmountUnit.ITEMS ? Measure.ITEMS : Measure.FIRMS
                    : unit.currency().equals("CNY") ? Measure.YUAN : Measure.USD;
            if (measure != indicator.measure()) {
                cells.fault(header.has(Column.MEASURE) ? Column.MEASURE : Column.NUMBER, "intake.rule.measure-other",
                        org.guatu.shell.Texts.text(indicator.measure().messageKey()), unit.word());
                return null;
            }
            BigDecimal amount = cells.read(Column.NUMBER, cell -> Figures.stored(cell, unit));
            if (amount != null && (amount.signum() < 0 || amount.compareTo(TOO_MUCH) > 0)) {
                cells.fault(Column.NUMBER, "intake.rule.target-negative");
            } else if (amount != null && !unit.isMoney() && amount.stripTrailingZeros().scale() > 0) {
                cells.fault(Column.NUMBER, "intake.rule.target-fraction");
            }
            return amount;
        }

        private static String bare(String text) {
            return Words.halfWidth(text).replace(" ", "");
        }
    }
}
