package io.yiyang.model.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.outcome.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The types of {@code io.yiyang.model.outcome}; an outcome stands for all with an outcome of money. */
final class OutcomeCases {
    private OutcomeCases() {}

    static final Problem PROBLEM = Problem.of("YY-M-003", "时段标识已被使用", "the segment id is already in use")
            .with("segment", Made.SEGMENT)
            .remedy("换用新的标识", "use a new id");

    static Arbitrary<ProblemCode> code() {
        return Combinators.combine(
                        Arbitraries.of("M", "R", "B", "T"),
                        Arbitraries.integers().between(0, 999))
                .as((module, number) -> ProblemCode.of(
                        "YY-" + module + "-" + Integer.toString(1000 + number).substring(1)));
    }

    static Arbitrary<Problem> problem() {
        return Combinators.combine(code(), Any.bilingual(), Any.few(Any.text()), Any.few(Any.bilingual()))
                .as((code, text, facts, remedies) -> {
                    Map<String, String> named = new LinkedHashMap<>();
                    facts.forEach(fact -> named.put(fact, fact));
                    return new Problem(code, text, named, remedies);
                });
    }

    private static Arbitrary<Outcome.Success<Money>> success() {
        return Any.money().map(Outcome.Success::new);
    }

    private static Arbitrary<Outcome.Refused<Money>> refused() {
        return problem().list().ofMinSize(1).ofMaxSize(2).map(Outcome.Refused::new);
    }

    static List<JsonCase<?>> all() {
        Outcome.Success<Money> success = new Outcome.Success<>(Money.parseYuan("12.30"));
        Outcome.Refused<Money> refused = new Outcome.Refused<>(List.of(PROBLEM));
        return List.of(
                JsonCase.of(ProblemCode.class, ProblemCode.of("YY-B-017"), code()),
                JsonCase.of(Problem.class, PROBLEM, problem()),
                JsonCase.family(
                        new TypeReference<Outcome<Money>>() {},
                        List.of(success, refused),
                        Any.oneOf(success(), refused())),
                JsonCase.of(new TypeReference<Outcome.Success<Money>>() {}, success, success()),
                JsonCase.of(new TypeReference<Outcome.Refused<Money>>() {}, refused, refused()));
    }
}
