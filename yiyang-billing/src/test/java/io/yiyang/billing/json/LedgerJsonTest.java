package io.yiyang.billing.json;

import static io.yiyang.billing.json.PackTexts.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.FamilyId;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.ledger.StayPart;
import io.yiyang.billing.payer.Payer;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerJsonTest {
    /** A settled part of a stay, a proposal, a platform's bill and its reversal: every key that an entry may have. */
    private static final String GOLDEN = """
            {
              "schema" : "yiyang.ledger/1",
              "entries" : [
                {
                  "entry" : "SETTLED",
                  "posting" : {
                    "bill" : "S1:medical:2026-12-31",
                    "person" : "P-1",
                    "family" : "F-1",
                    "yearFrom" : "2026-01-01",
                    "businessType" : "21",
                    "serviceDate" : "2026-12-31",
                    "stay" : "S1",
                    "institutionClass" : "3",
                    "part" : "INTERIM",
                    "days" : 12,
                    "amounts" : {
                      "total" : "3000.00",
                      "inScope" : "2900.00",
                      "paid" : {
                        "PERSON" : "1275.00",
                        "POOLED_FUND" : "1725.00"
                      },
                      "deductibles" : {
                        "POOLED_FUND" : "700.00"
                      },
                      "counted" : {
                        "POOLED_FUND" : "2900.00"
                      }
                    }
                  }
                },
                {
                  "entry" : "PROPOSED",
                  "posting" : {
                    "bill" : "V1:visit",
                    "person" : "P-1",
                    "yearFrom" : "2027-01-01",
                    "businessType" : "11",
                    "serviceDate" : "2027-01-02",
                    "amounts" : {
                      "total" : "10.00",
                      "inScope" : "10.00",
                      "billsWithoutBase" : 1
                    }
                  }
                },
                {
                  "entry" : "SETTLED",
                  "posting" : {
                    "bill" : "V1:visit",
                    "person" : "P-1",
                    "yearFrom" : "2027-01-01",
                    "businessType" : "11",
                    "serviceDate" : "2027-01-02",
                    "amounts" : {
                      "total" : "10.00",
                      "inScope" : "10.00",
                      "billsWithoutBase" : 1
                    }
                  }
                },
                {
                  "entry" : "REVERSED",
                  "bill" : "V1:visit",
                  "reversal" : "-V1:visit"
                }
              ]
            }
            """;

    private static Money yuan(String yuan) {
        return Money.parseYuan(yuan);
    }

    private static AccumulatorLedger ledger() {
        Posting stay = Posting.builder()
                .bill(BillId.of("S1:medical:2026-12-31"))
                .person(PersonId.of("P-1"))
                .year(BenefitYear.calendar(LocalDate.parse("2026-05-01")))
                .businessType(MedicalTreatmentType.INPATIENT)
                .serviceDate(LocalDate.parse("2026-12-31"))
                .amounts(new Accumulated(
                        yuan("3000"),
                        yuan("2900"),
                        Map.of(Payer.POOLED_FUND, yuan("1725"), Payer.PERSON, yuan("1275")),
                        Map.of(Payer.POOLED_FUND, yuan("700")),
                        Map.of(Payer.POOLED_FUND, yuan("2900")),
                        0))
                .family(new FamilyId("F-1"))
                .stay(SegmentId.of("S1"))
                .institutionClass("3")
                .part(StayPart.INTERIM)
                .days(12)
                .build();
        Posting visit = Posting.builder()
                .bill(BillId.of("V1:visit"))
                .person(PersonId.of("P-1"))
                .year(BenefitYear.calendar(LocalDate.parse("2027-01-02")))
                .businessType(MedicalTreatmentType.OUTPATIENT)
                .serviceDate(LocalDate.parse("2027-01-02"))
                .amounts(Accumulated.withoutBase(yuan("10"), yuan("10"), Map.of(), Map.of()))
                .build();
        return AccumulatorLedger.EMPTY
                .settle(stay)
                .map(l -> l.propose(visit))
                .flatMap(l -> l.settle(visit))
                .flatMap(l -> l.reverse(visit.bill(), BillId.of("-V1:visit")))
                .orElseThrow();
    }

    @Test
    void GIVEN_a_ledger_with_every_kind_of_entry_THEN_its_text_is_the_golden_one_and_reads_back_equal() {
        assertThat(LedgerWriter.write(ledger())).isEqualTo(GOLDEN);
        assertThat(LedgerReader.read("ledger.json", bytes(GOLDEN)).orElseThrow())
                .isEqualTo(ledger());
    }

    @Property(tries = 500)
    void GIVEN_any_ledger_THEN_it_reads_back_equal(
            @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> bills,
            @ForAll @LongRange(min = -500_000, max = 900_000) long fen,
            @ForAll boolean reverse) {
        AccumulatorLedger ledger = AccumulatorLedger.EMPTY;
        for (int bill : bills) {
            Posting posting = Posting.builder()
                    .bill(BillId.of("b" + bill))
                    .person(PersonId.of("P-" + bill % 2))
                    .year(BenefitYear.calendar(LocalDate.of(2026 + bill % 2, 1, 1)))
                    .businessType(MedicalTreatmentType.of(bill % 2 == 0 ? "21" : "14"))
                    .serviceDate(LocalDate.of(2026 + bill % 2, 3, 1))
                    .amounts(Accumulated.withoutBase(
                            Money.ofFen(fen), Money.ofFen(fen), Map.of(Payer.POOLED_FUND, Money.ofFen(fen)), Map.of()))
                    .family(bill % 3 == 0 ? Optional.of(new FamilyId("F")) : Optional.empty())
                    .days(bill)
                    .build();
            AccumulatorLedger before = ledger.propose(posting);
            ledger = before.settle(posting).asOptional().orElse(before);
            if (reverse) {
                AccumulatorLedger settled = ledger;
                ledger = ledger.reverse(posting.bill(), BillId.of("-" + posting.bill()))
                        .asOptional()
                        .orElse(settled);
            }
        }
        assertThat(LedgerReader.read("ledger.json", bytes(LedgerWriter.write(ledger)))
                        .orElseThrow())
                .isEqualTo(ledger);
    }

    @ParameterizedTest(name = "{0}: {3} at {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown key|\"days\" : 12|\"day\" : 12|YY-M-011|/entries/0/posting/day|days",
                "days below zero|\"days\" : 12|\"days\" : -1|YY-M-013|/entries/0/posting/days|zero or more",
                "number for money|\"total\" : \"3000.00\"|\"total\" : 3000|YY-M-013|/entries/0/posting/amounts/total|yuan",
                "three decimals|\"PERSON\" : \"1275.00\"|\"PERSON\" : \"1275.001\"|YY-M-013|/entries/0/posting/amounts/paid|yuan",
                "payer in small letters|\"PERSON\"|\"person\"|YY-M-013|/entries/0/posting/amounts/paid|payer codes",
                "unknown part|\"INTERIM\"|\"MIDDLE\"|YY-M-013|/entries/0/posting/part|INTERIM",
                "no year|\"yearFrom\" : \"2026-01-01\",|``|YY-M-012|/entries/0/posting/yearFrom|yearFrom",
                "unknown entry|\"entry\" : \"REVERSED\"|\"entry\" : \"UNDONE\"|YY-M-013|/entries/3/entry|REVERSED",
                "reversal under a taken id|\"reversal\" : \"-V1:visit\"|\"reversal\" : \"V1:visit\"|YY-B-170|/entries/3|V1:visit",
                "bad family|\"F-1\"|\"F 1\"|YY-M-013|/entries/0/posting/family|white space",
            })
    void GIVEN_a_ledger_with_one_fault_THEN_the_error_names_document_pointer_and_what_is_allowed(
            String fault, String good, String bad, String code, String pointer, String allowed) {
        String from = good;
        assertThat(GOLDEN.contains(from)).as(from).isTrue();
        List<Problem> problems = LedgerReader.read("ledger.json", bytes(GOLDEN.replace(from, bad)))
                .problems();
        assertThat(problems).as(fault).anySatisfy(problem -> {
            assertThat(problem.code()).hasToString(code);
            assertThat(problem.toString()).contains("ledger.json", pointer, allowed);
        });
    }
}
