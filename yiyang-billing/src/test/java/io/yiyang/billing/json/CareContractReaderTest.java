package io.yiyang.billing.json;

import static io.yiyang.billing.json.PackTexts.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.carehome.AbsenceTerms;
import io.yiyang.billing.carehome.CareContract;
import io.yiyang.billing.carehome.Charging;
import io.yiyang.billing.carehome.ContractItem;
import io.yiyang.billing.carehome.ItemPrice;
import io.yiyang.billing.carehome.LeaveTerms;
import io.yiyang.billing.carehome.PartMonth;
import io.yiyang.billing.carehome.PrivateRoomTerms;
import io.yiyang.billing.carehome.RefundUnit;
import io.yiyang.billing.payment.MoneyKind;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.time.DateRange;
import io.yiyang.model.time.DayCount;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareContractReaderTest {
    private static final String CONTRACT = """
            {
              "schema": "yiyang.care-contract/1", "home": "HOME", "dischargeDay": "IN_NOT_OUT", "deathDay": "BOTH_ENDS",
              "items": [
                {"code": "bed", "name": "床位费", "category": "CARE_BED",
                 "charging": {"per": "MONTH", "rounding": "HALF_UP",
                   "admission": {"rule": "DAYS", "monthDays": 30, "basis": "DEDUCTED"},
                   "discharge": {"rule": "HALF_MONTH", "halfUpTo": 14, "wholeFrom": 16},
                   "death": {"rule": "CALENDAR_DAYS"}},
                 "prices": [
                   {"inForce": "2024-05-01/2025-05-01", "rooms": ["DOUBLE"], "amount": "750.00"},
                   {"inForce": "2025-05-01/..", "rooms": ["DOUBLE"], "grades": ["SELF"], "amount": "780.00"}]},
                {"code": "hold", "name": "床位保留费", "category": "CARE_BED_HOLD", "charging": {"per": "DAY"},
                 "prices": [{"inForce": "2024-05-01/..", "amount": "20.00"}]},
                {"code": "club", "name": "活动", "category": "CARE_OTHER",
                 "charging": {"per": "MONTH", "rounding": "DOWN", "admission": {"rule": "WHOLE"},
                   "discharge": {"rule": "WHOLE"}, "death": {"rule": "WHOLE"}},
                 "prices": []},
                {"code": "power", "name": "电费", "category": "CARE_UTILITIES",
                 "charging": {"per": "USE", "rounding": "HALF_EVEN"}, "prices": []}],
              "leave": {"days": "FULL_DAYS", "minimumDays": 7, "refunded": ["CARE_MEAL"], "unit": {"per": "HALF_MONTH", "days": 15}},
              "hospital": {"minimumDays": 1, "refunded": ["CARE_BED", "CARE_MEAL"], "unit": {"per": "DAY", "monthDays": 30}},
              "privateRoom": {"rounding": "UP", "perEmptyBed": {"CARE_BED": "1", "CARE_NURSING": "0.60"}},
              "securities": {"DEPOSIT": "6000.00", "MEDICAL_RESERVE": "5000.00"}
            }
            """;

    private static List<Problem> problems(String text) {
        return CareContractReader.read("contract.json", bytes(text)).problems();
    }

    @Test
    void GIVEN_a_contract_with_every_clause_THEN_each_is_read() {
        Charging bed = new Charging.PerMonth(
                RoundingMode.HALF_UP,
                new PartMonth.ByDays(30, PartMonth.Basis.DEDUCTED),
                new PartMonth.HalfMonth(14, 16),
                new PartMonth.ByCalendarDays());
        PartMonth whole = new PartMonth.Whole();
        CareContract expected = CareContract.builder()
                .home(OrganisationId.of("HOME"))
                .dischargeDay(DayCount.IN_NOT_OUT)
                .deathDay(DayCount.BOTH_ENDS)
                .addItems(new ContractItem(
                        "bed",
                        "床位费",
                        ChargeCategory.CARE_BED,
                        bed,
                        List.of(
                                price("2024-05-01/2025-05-01", Set.of(), Set.of("DOUBLE"), "750.00"),
                                price("2025-05-01/..", Set.of("SELF"), Set.of("DOUBLE"), "780.00"))))
                .addItems(new ContractItem(
                        "hold",
                        "床位保留费",
                        ChargeCategory.CARE_BED_HOLD,
                        new Charging.PerDay(),
                        List.of(price("2024-05-01/..", Set.of(), Set.of(), "20.00"))))
                .addItems(new ContractItem(
                        "club",
                        "活动",
                        ChargeCategory.CARE_OTHER,
                        new Charging.PerMonth(RoundingMode.DOWN, whole, whole, whole),
                        List.of()))
                .addItems(new ContractItem(
                        "power",
                        "电费",
                        ChargeCategory.CARE_UTILITIES,
                        new Charging.PerUse(RoundingMode.HALF_EVEN),
                        List.of()))
                .leave(new LeaveTerms(
                        LeaveTerms.Days.FULL_DAYS,
                        new AbsenceTerms(7, Set.of(ChargeCategory.CARE_MEAL), new RefundUnit.HalfMonth(15))))
                .hospital(new AbsenceTerms(
                        1, Set.of(ChargeCategory.CARE_BED, ChargeCategory.CARE_MEAL), new RefundUnit.Day(30)))
                .privateRoom(new PrivateRoomTerms(
                        Map.of(ChargeCategory.CARE_BED, Rate.ONE, ChargeCategory.CARE_NURSING, Rate.parse("0.60")),
                        RoundingMode.UP))
                .putSecurities(MoneyKind.DEPOSIT, Money.parseYuan("6000.00"))
                .putSecurities(MoneyKind.MEDICAL_RESERVE, Money.parseYuan("5000.00"))
                .build();
        assertThat(CareContractReader.read("contract.json", bytes(CONTRACT)).orElseThrow())
                .isEqualTo(expected);
    }

    private static ItemPrice price(String inForce, Set<String> grades, Set<String> rooms, String amount) {
        return new ItemPrice(DateRange.parse(inForce), grades, rooms, Money.parseYuan(amount));
    }

    @Test
    void GIVEN_a_contract_that_is_silent_THEN_it_has_no_such_terms() {
        CareContract contract = CareContractReader.read("c.json", bytes("""
                        {"schema": "yiyang.care-contract/1", "home": "HOME", "dischargeDay": "BOTH_ENDS",
                         "deathDay": "BOTH_ENDS", "items": []}
                        """)).orElseThrow();
        assertThat(contract.leave()).isEqualTo(Optional.empty());
        assertThat(contract.hospital()).isEqualTo(Optional.empty());
        assertThat(contract.privateRoom()).isEqualTo(Optional.empty());
        assertThat(contract.securities()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "schema           | care-contract/1            | care-contract/2              | YY-M-013 | /schema",
                "unknown key      | \"deathDay\"               | \"colour\": 1, \"deathDay\"  | YY-M-011 | /colour",
                "no count of days | \"deathDay\": \"BOTH_ENDS\", | ''                         | YY-M-012 | /deathDay",
                "a number as money | \"750.00\"               | 750.00                       | YY-M-013 | /items/0/prices/0/amount",
                "negative price   | \"750.00\"                 | \"-750.00\"                  | YY-M-013 | /items/0/prices/0",
                "no date          | \"inForce\": \"2024-05-01/2025-05-01\", | ''              | YY-M-012 | /items/0/prices/0/inForce",
                "rounding assumed | \"rounding\": \"HALF_UP\", | ''                           | YY-M-012 | /items/0/charging/rounding",
                "never rounding   | \"HALF_UP\"                | \"UNNECESSARY\"              | YY-M-013 | /items/0/charging",
                "per what         | {\"per\": \"DAY\"}          | {\"per\": \"WEEK\"}           | YY-M-013 | /items/1/charging/per",
                "hold per month   | \"category\": \"CARE_BED\" | \"category\": \"CARE_BED_HOLD\" | YY-M-013 | /items/0",
                "no death rule    | \"death\": {\"rule\": \"CALENDAR_DAYS\"} | \"dead\": {}    | YY-M-012 | /items/0/charging/death",
                "unknown rule     | \"CALENDAR_DAYS\"          | \"BY_MOON\"                  | YY-M-013 | /items/0/charging/death/rule",
                "no basis         | , \"basis\": \"DEDUCTED\"   | ''                          | YY-M-012 | /items/0/charging/admission/basis",
                "no divisor       | \"monthDays\": 30, \"basis\" | \"monthDays\": 0, \"basis\" | YY-M-013 | /items/0/charging/admission",
                "no gap           | \"wholeFrom\": 16          | \"wholeFrom\": 14            | YY-M-013 | /items/0/charging/discharge",
                "leave days       | \"days\": \"FULL_DAYS\", | ''                             | YY-M-012 | /leave/days",
                "minimum          | \"minimumDays\": 7         | \"minimumDays\": 0           | YY-M-013 | /leave",
                "refunded         | \"refunded\": [\"CARE_MEAL\"], | ''                       | YY-M-012 | /leave/refunded",
                "unit             | \"per\": \"HALF_MONTH\"    | \"per\": \"WEEK\"            | YY-M-013 | /leave/unit/per",
                "half month       | \"days\": 15               | \"days\": 0                  | YY-M-013 | /leave/unit",
                "no unit's month  | , \"monthDays\": 30}}      | }}                           | YY-M-012 | /hospital/unit/monthDays",
                "a category       | \"CARE_NURSING\": \"0.60\" | \"care\": \"0.60\"           | YY-M-013 | /privateRoom/perEmptyBed/care",
                "a security       | \"DEPOSIT\"                | \"GOLD\"                     | YY-M-011 | /securities/GOLD",
                "a code twice     | \"code\": \"hold\"         | \"code\": \"bed\"            | YY-M-013 | ''"
            })
    void GIVEN_a_contract_with_one_fault_THEN_the_problem_names_its_place(
            String fault, String good, String bad, String code, String pointer) {
        assertThat(CONTRACT).as(fault).contains(good);
        assertThat(problems(CONTRACT.replaceFirst(
                        java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad))))
                .anySatisfy(problem -> {
                    assertThat(problem.code()).hasToString(code);
                    assertThat(problem.facts())
                            .containsEntry("pointer", pointer)
                            .containsEntry("document", "contract.json");
                });
    }
}
