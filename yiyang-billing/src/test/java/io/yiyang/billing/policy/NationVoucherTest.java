package io.yiyang.billing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.PackTexts;
import io.yiyang.billing.payer.Term;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.region.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The care voucher of the national sample pack: the pilot of July to December 2025, and the whole country in 2026. */
class NationVoucherTest {
    private static final Path PACK = Path.of("..", "examples", "policies", "nation.json");

    @ParameterizedTest(name = "{0} {1}, pilot {2}: {3}, {4}")
    @CsvSource({
        "2025-06-30, INSTITUTION, YES, YY-B-102, YY-B-102",
        "2025-07-01, INSTITUTION, YES, 40%,      800.00",
        "2025-12-31, DAY_CARE,    YES, 40%,      800.00",
        "2025-08-15, HOME,        YES, 40%,      500.00",
        // who lives elsewhere has none before 2026, and nobody may guess one
        "2025-08-15, HOME,        NO,  YY-B-104, YY-B-104",
        "2026-01-01, HOME,        NO,  50%,      800.00",
        "2026-12-31, INSTITUTION, NO,  40%,      800.00",
        "2027-01-01, INSTITUTION, NO,  YY-B-102, YY-B-102",
    })
    void ratioAndCap(String day, String form, String pilot, String ratio, String cap) throws IOException {
        PolicyBook book = PolicyBook.of(List.of(PackTexts.pack(Files.readString(PACK))));
        Question question = new Question(
                RegionCode.of("370200"),
                LocalDate.parse(day),
                LocalDate.parse("2027-01-01"),
                Facts.none().with("serviceForm", form).with("voucherPilot", pilot));
        assertThat(answer(book.parameter("voucher.ratio", question))).isEqualTo(ratio);
        assertThat(answer(book.parameter("voucher.monthCap", question))).isEqualTo(cap);
    }

    private static String answer(Outcome<Term> term) {
        return term.asOptional()
                .map(t -> t.value().toString())
                .orElseGet(() -> term.problems().get(0).code().toString());
    }
}
