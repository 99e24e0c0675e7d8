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

/** A care charge (养老费用): a line that no medical insurance may see. There are no others: {@link #of} refuses the rest. */
@JsonTypeName("care")
@JsonSubTypes({})
@JsonPropertyOrder({"type", "line"})
public final class CareCharge implements Charge {
    private static final long serialVersionUID = 1L;

    private final ChargeLine line;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private CareCharge(ChargeLine line) {
        this.line = line;
    }

    /**
     * The line as a care charge. Refused, all at once: {@code YY-M-311} its category is a medical one; {@code YY-M-312} it
     * carries terms of the medical-insurance catalogue.
     */
    public static Outcome<CareCharge> of(ChargeLine line) {
        List<Problem> problems = new ArrayList<>();
        line.category()
                .filter(ChargeCategory::isNational)
                .ifPresent(category -> problems.add(Sides.contradiction(line, category)));
        if (line.catalogueTerms().isPresent()) {
            problems.add(Problem.of(
                            "YY-M-312",
                            "养老费用明细不应带医保目录信息",
                            "a care line has no terms of the medical-insurance catalogue")
                    .with("line", line.id())
                    .remedy("核对该明细属于医疗还是养老", "check whether the line is medical or care"));
        }
        return problems.isEmpty() ? Outcome.of(new CareCharge(line)) : Outcome.refused(problems);
    }

    @JsonCreator
    static CareCharge fromJson(@JsonProperty("line") ChargeLine line) {
        Outcome<CareCharge> outcome = of(Require.present(line, "line"));
        return outcome.asOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "line: must make a care charge, but was refused: " + outcome.problems()));
    }

    @Override
    public ChargeLine line() {
        return line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CareCharge that && line.equals(that.line);
    }

    @Override
    public int hashCode() {
        return line.hashCode();
    }

    @Override
    public String toString() {
        return "CareCharge " + line.id() + " of " + line.amount();
    }
}
