package org.guatu.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.guatu.intake.sheet.SheetRow;
import org.guatu.intake.table.Column;
import org.guatu.intake.table.Header;
import org.guatu.project.Dossier;
import org.guatu.project.FieldRefusal;
import org.guatu.project.NewEnterprise;
import org.guatu.project.NewProject;
import org.guatu.project.Project;
import org.guatu.project.ProjectChange;
import org.guatu.project.ProjectDirectory.Listed;
import org.guatu.project.ProjectField;
import org.guatu.project.Stage;
import org.guatu.shell.Formats;
import org.guatu.unit.Unit;

/** One reading of a table of projects. */
final class ProjectPass implements Intake.Pass<ProjectPass.Entry> {

    private static final int INDUSTRY = 60;
    private static final int NOTE = 400;
    private static final int NAME = 120;
    private static final Map<ProjectField, Column> COLUMNS = Map.of(ProjectField.CODE, Column.PROJECT_CODE, ProjectField.NAME, Column.PROJECT_NAME,
            ProjectField.UNIT, Column.UNIT, ProjectField.ENTERPRISE, Column.ENTERPRISE, ProjectField.CREDIT_CODE, Column.CREDIT_CODE,
            ProjectField.INVESTMENT, Column.INVESTMENT, ProjectField.INDUSTRY, Column.INDUSTRY, ProjectField.STAGE, Column.STAGE,
            ProjectField.STAGE_ON, Column.STAGE_ON, ProjectField.NOTE, Column.NOTE);

    private final ProjectIntake intake;
    private final Header header;
    private final boolean from1904;
    private final Firms firms;
    private final Map<String, Integer> seen = new HashMap<>();

    ProjectPass(ProjectIntake intake, Header header, boolean from1904) {
        this.intake = intake;
        this.header = header;
        this.from1904 = from1904;
        this.firms = new Firms(intake::byCreditCode, intake::named);
    }

    /** A project to register, or a change of a registered one in the version it was judged by. */
    record Entry(NewProject created, Long id, ProjectChange change, int version) {
    }

    @Override
    public List<Judged<Entry>> judge(List<SheetRow> rows) {
        List<RowCells> read = rows.stream().map(row -> new RowCells(row, header, from1904, Column.PROJECT_NAME, Column.PROJECT_CODE)).toList();
        Map<String, Listed> there = intake.directory().byCodes(read.stream().map(cells -> new RowCellsCode(cells).code).filter(Objects::nonNull)
                .collect(Collectors.toSet())).stream().collect(Collectors.toMap(Listed::code, one -> one, (one, other) -> one));
        return read.stream().map(cells -> judge(cells, there)).toList();
    }

    /** The code of a row, read once more without leaving a fault behind. */
    private record RowCellsCode(String code) {

        RowCellsCode(RowCells cells) {
            this(cells.raw(Column.PROJECT_CODE).isEmpty() ? null
                    : org.guatu.intake.table.Words.halfWidth(cells.raw(Column.PROJECT_CODE)).replace(" ", "").toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public void write(List<Judged<Entry>> ready) {
        for (Judged<Entry> row : ready) {
            Entry entry = row.entry();
            if (entry.created != null) {
                NewProject project = entry.created;
                Long firm = project.newEnterprise() == null ? project.enterpriseId() : Long.valueOf(intake.firm(project.newEnterprise()));
                intake.register().create(new NewProject(project.code(), project.name(), project.unit(), firm, null, project.totalInvestment(),
                        project.chainCode(), project.chainRole(), project.industry(), project.firstStage(), project.stageOn(), project.site(),
                        project.note()));
            } else {
                intake.register().change(entry.id, entry.change, entry.version);
            }
        }
    }

    private Judged<Entry> judge(RowCells cells, Map<String, Listed> there) {
        String code = cells.code(Column.PROJECT_CODE);
        cells.require(Column.PROJECT_CODE);
        Integer twin = code == null ? null : seen.putIfAbsent(code, cells.number());
        if (twin != null) {
            cells.fault(Column.PROJECT_CODE, "intake.rule.code-twice", Integer.toString(twin));
            return Judged.faulty(cells.number(), cells.faults());
        }
        String name = cells.text(Column.PROJECT_NAME, NAME);
        String unitText = cells.text(Column.UNIT, NAME);
        Unit unit = unitText == null ? null : unit(cells, unitText);
        cells.require(Column.UNIT);
        Firms.Named firm = firms.read(cells);
        BigDecimal investment = cells.stored(Column.INVESTMENT);
        String stageWord = cells.meaning(Column.STAGE, "stage");
        Stage stage = stageWord == null ? null : Stage.valueOf(stageWord.toUpperCase(Locale.ROOT).replace('-', '_'));
        LocalDate stageOn = cells.day(Column.STAGE_ON);
        NewProject typed = new NewProject(code, name, unit == null ? null : unit.code(), firm.known() == null ? null : firm.known().id(),
                firm.isNew() ? new NewEnterprise(firm.name(), firm.code(), null) : null, investment, null, null, cells.text(Column.INDUSTRY, INDUSTRY),
                stage, stageOn, null, cells.text(Column.NOTE, NOTE));
        Listed known = code == null ? null : there.get(code);
        if (known != null && intake.guard().isInScope(known.unit()) && !cells.isFaulty()) {
            return change(cells, typed, intake.dossier(known.id()));
        }
        if (!cells.isFaulty()) {
            cells.require(Column.PROJECT_NAME);
            cells.require(Column.INVESTMENT);
            faults(cells, typed);
        }
        return cells.isFaulty() ? Judged.faulty(cells.number(), cells.faults())
                : new Judged<>(cells.number(), Judged.Outcome.ADDED, investment, List.of(), List.of(), new Entry(typed, null, null, 0));
    }

    private void faults(RowCells cells, NewProject typed) {
        for (FieldRefusal fault : intake.register().faults(typed)) {
            Column column = COLUMNS.getOrDefault(fault.field(), Column.PROJECT_CODE);
            if (cells.faults().stream().noneMatch(known -> known.address().equals(cells.address(column)))) {
                cells.fault(column, fault.messageKey(), fault.arguments());
            }
        }
    }

    /** A registered project: empty cells leave what is there; unit, investment and stage have ways of their own. */
    private Judged<Entry> change(RowCells cells, NewProject typed, Dossier dossier) {
        Project project = dossier.project();
        if (!project.unit().equals(typed.unit())) {
            cells.fault(Column.UNIT, "intake.rule.unit-not-of-project", intake.units().byCode(project.unit()));
        }
        BigDecimal known = project.totalInvestment();
        if (known != null && typed.totalInvestment() != null && known.compareTo(typed.totalInvestment()) != 0) {
            cells.fault(Column.INVESTMENT, "intake.rule.investment-differs", Formats.wan(known));
        }
        if (known == null && typed.totalInvestment() != null && typed.totalInvestment().signum() <= 0) {
            cells.fault(Column.INVESTMENT, "intake.rule.not-positive");
        }
        if (typed.firstStage() != null && dossier.stages().stream().noneMatch(one -> one.stage() == typed.firstStage() && (one.enteredOn() != null || one.isWaiting()))) {
            cells.fault(Column.STAGE, "intake.rule.stage-by-hand");
        }
        if (typed.name() != null && typed.name().length() < 2) {
            cells.fault(Column.PROJECT_NAME, "intake.rule.missing", Column.PROJECT_NAME.title(ImportKind.PROJECTS));
        }
        if (typed.newEnterprise() != null) {
            cells.fault(Column.ENTERPRISE, "intake.rule.firm-unknown");
        }
        if (cells.isFaulty()) {
            return Judged.faulty(cells.number(), cells.faults());
        }
        ProjectChange old = ProjectChange.of(project);
        ProjectChange now = new ProjectChange(old.code(), or(typed.name(), old.name()), or(typed.enterpriseId(), old.enterpriseId()),
                or(typed.totalInvestment(), old.totalInvestment()), old.chainCode(), old.chainRole(), or(typed.industry(), old.industry()), old.site(),
                or(typed.note(), old.note()));
        return old.differences(now).isEmpty() ? Judged.skipped(cells.number())
                : new Judged<>(cells.number(), Judged.Outcome.CHANGED, BigDecimal.ZERO, List.of(), List.of(),
                        new Entry(null, project.id(), now, project.version()));
    }

    private Unit unit(RowCells cells, String text) {
        Optional<Unit> unit = intake.units().find(text, intake.account().homeUnit());
        if (unit.isEmpty()) {
            cells.fault(Column.UNIT, "intake.rule.unit-unknown");
        } else if (!intake.guard().isInScope(unit.get().code())) {
            cells.fault(Column.UNIT, "intake.rule.unit-elsewhere");
        }
        return unit.orElse(null);
    }

    private static <T> T or(T typed, T old) {
        return typed == null ? old : typed;
    }
}
