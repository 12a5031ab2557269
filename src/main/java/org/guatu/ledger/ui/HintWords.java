package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

import org.guatu.calendar.Month;
import org.guatu.ledger.Doubt;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.Ruling;
import org.guatu.ledger.risk.Hint;
import org.guatu.ledger.risk.RiskName;
import org.guatu.project.Stage;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;

/** Hints in the reader's words. */
final class HintWords {

    private final Units units;

    HintWords(Units units) {
        this.units = units;
    }

    /** A word or two, for a row. */
    String tag(Hint hint) {
        return Texts.text(hint.rule().messageKey(), figures(hint));
    }

    /** The question with its figures. */
    String question(Hint hint) {
        if (hint.rule() == RiskName.BEFORE_STAGE && "".equals(hint.figures().getLast())) {
            return Texts.text("recognition.rule.before-stage.question-none", figures(hint));
        }
        boolean firms = hint.rule() == RiskName.OTHER_CLAIM && hint.figures().getLast() instanceof Boolean;
        return Texts.text(!firms ? hint.rule().questionKey() : (boolean) hint.figures().getLast() ? "recognition.rule.other-claim.question-site"
                : "recognition.rule.other-claim.question-money", figures(hint));
    }

    /** What was ruled: who has how much of the money, or that both are money of their own. */
    String ruled(Ruling ruling) {
        return ruling.isApart() ? Texts.text("ruling.apart") : ruling.percent().entrySet().stream().map(share -> Texts.text("ruling.part", unit(share.getKey()),
                share.getValue().stripTrailingZeros().toPlainString())).collect(Collectors.joining(" / "));
    }

    /** A question that a ruling answered. */
    String answered(Ruling.Answer answer) {
        return Texts.text("ruling.answered", tag(answer.hint()), ruled(answer.ruling()));
    }

    /** What is said of a rule that found nothing. */
    static String fine(RiskName rule) {
        return Texts.text(rule.fineKey());
    }

    /** The short name of a unit. */
    String unit(UnitCode code) {
        return units.find(code).map((Unit unit) -> unit.shortName(Texts.locale())).orElse(code.value());
    }

    private Object[] figures(Hint hint) {
        return hint.figures().stream().map(this::word).toArray();
    }

    private String word(Object figure) {
        return switch (figure) {
            case BigDecimal yuan -> Words.wan(yuan);
            case Hint.Times times -> Formats.decimalAtMost(times.times(), 1);
            case LocalDate day -> Formats.date(day);
            case Month month -> Texts.text("recognition.chart.name", String.valueOf(month.monthOfYear()));
            case Evidence.Kind kind -> Texts.text(kind.messageKey());
            case Stage stage -> Texts.text(stage.messageKey());
            case Doubt.Kind doubt -> Texts.text("recognition.doubt." + doubt.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case UnitCode unit -> unit(unit);
            case String words -> words.isEmpty() ? Formats.NONE : words;
            default -> figure.toString();
        };
    }
}
