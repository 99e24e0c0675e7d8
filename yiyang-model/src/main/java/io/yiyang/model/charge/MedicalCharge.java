package io.yiyang.model.charge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A medical charge (医疗费用): a line that has what the national interface wants of a fee line (费用明细上传 2301).
 *
 * <p>There are no others: {@link #of} refuses a line that lacks something.
 */
@JsonTypeName("medical")
@JsonSubTypes({})
@JsonPropertyOrder({"type", "line"})
public final class MedicalCharge implements Charge {
    private static final long serialVersionUID = 1L;

    private final ChargeLine line;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private MedicalCharge(ChargeLine line) {
        this.line = line;
    }

    /**
     * The line as a medical charge. Refused, all at once: {@code YY-M-309} it takes something back without naming the line;
     * {@code YY-M-310} parts are missing, each named; {@code YY-M-311} its category is a care home's.
     */
    public static Outcome<MedicalCharge> of(ChargeLine line) {
        List<Problem> problems = new ArrayList<>();
        List<String> missing = missing(line);
        if (!missing.isEmpty()) {
            problems.add(Problem.of(
                            "YY-M-310", "医疗费用明细缺少国家接口要求的栏目", "a medical line lacks what the national interface wants")
                    .with("line", line.id())
                    .with("missing", String.join(", ", missing))
                    .remedy("补全所列栏目", "fill in what is missing"));
        }
        line.category()
                .filter(ChargeCategory::isCare)
                .ifPresent(category -> problems.add(Sides.contradiction(line, category)));
        if (line.quantity().isNegative() && line.takesBack().isEmpty()) {
            problems.add(Problem.of(
                            "YY-M-309", "退费明细没有指明原明细", "a line that takes back does not name the line that it returns")
                    .with("line", line.id())
                    .with("quantity", line.quantity())
                    .remedy("填写原费用明细流水号", "name the line that is returned"));
        }
        return problems.isEmpty() ? Outcome.of(new MedicalCharge(line)) : Outcome.refused(problems);
    }

    private static List<String> missing(ChargeLine line) {
        List<String> missing = new ArrayList<>();
        if (line.category().isEmpty()) {
            missing.add("category");
        }
        if (line.itemCode().isEmpty()) {
            missing.add("itemCode");
        }
        if (line.catalogueTerms().isEmpty()) {
            missing.add("catalogueTerms");
        }
        return missing;
    }

    @JsonCreator
    static MedicalCharge fromJson(@JsonProperty("line") ChargeLine line) {
        Outcome<MedicalCharge> outcome = of(Require.present(line, "line"));
        return outcome.asOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "line: must make a medical charge, but was refused: " + outcome.problems()));
    }

    @Override
    public ChargeLine line() {
        return line;
    }

    /** The category, which a medical charge always has. */
    public ChargeCategory category() {
        return line.category().orElseThrow();
    }

    /** The item's code, which a medical charge always has. */
    public String itemCode() {
        return line.itemCode().orElseThrow();
    }

    /** What the catalogue says, which a medical charge always has. */
    public CatalogueTerms catalogueTerms() {
        return line.catalogueTerms().orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MedicalCharge that && line.equals(that.line);
    }

    @Override
    public int hashCode() {
        return line.hashCode();
    }

    @Override
    public String toString() {
        return "MedicalCharge " + line.id() + " of " + line.amount();
    }
}
