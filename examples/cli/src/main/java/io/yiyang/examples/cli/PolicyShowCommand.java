package io.yiyang.examples.cli;

import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.billing.policy.Terms;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what holds in a region on a day, with its sources (某地某日的政策). */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the policy of a region on a day: who pays in which order, every value with its dates and sources.",
            "With --facts: the terms of one person. Exit code 1 if they are refused."
        })
final class PolicyShowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "REGION", arity = "1", description = "six digits")
    private RegionCode region = RegionCode.NATION;

    @Parameters(index = "1", paramLabel = "DATE", arity = "1", description = "the day of the service")
    private LocalDate date = LocalDate.EPOCH;

    @Mixin
    private PolicyOptions options = new PolicyOptions();

    @Option(
            names = "--known-on",
            paramLabel = "DATE",
            description = "what was published later is not seen; without it everything is")
    private LocalDate knownOn = LocalDate.MAX;

    @Option(
            names = "--facts",
            paramLabel = "NAME=WORD;…",
            description = "of a person and an encounter, such as setting=INPATIENT;scheme=390;hospitalLevel=2")
    private @Nullable String facts;

    @Option(names = "--scheme", paramLabel = "CODE", description = "only chains of this scheme, such as 310 or 390")
    private @Nullable String scheme;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Facts person = person();
        PrintWriter out = spec.commandLine().getOut();
        Outcome<PolicyBook> book = options.files().book();
        if (!(book instanceof Outcome.Success<PolicyBook> read)) {
            ProblemLines.print(out, book.problems());
            return 1;
        }
        RegionView view = new RegionView(read.value(), region, knownOn);
        Optional<Problem> uncovered = view.uncovered();
        if (uncovered.isPresent()) {
            ProblemLines.print(out, List.of(uncovered.get()));
            return 1;
        }
        out.println("政策 / policy of " + region + " on " + date + "; 地区链 / region chain " + region.chain());
        PolicyTables tables = new PolicyTables(view, date);
        if (facts == null) {
            tables.print(out, scheme == null ? "" : scheme);
            return 0;
        }
        Outcome<Terms> terms =
                read.value().resolve(new Question(region, date, knownOn, person), RuleRegistry.standard());
        out.println("条件 / facts " + person);
        ProblemLines.print(out, terms.problems());
        terms.asOptional().ifPresent(resolved -> tables.print(out, resolved));
        return terms.problems().isEmpty() ? 0 : 1;
    }

    private Facts person() {
        try {
            Facts person = facts == null ? Facts.none() : ShadowRow.facts(facts);
            return scheme == null ? person : person.replacing("scheme", scheme);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--facts: must be NAME=WORD;NAME=WORD, but was " + facts, e);
        }
    }
}
