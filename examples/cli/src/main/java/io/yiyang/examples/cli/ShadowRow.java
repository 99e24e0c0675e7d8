package io.yiyang.examples.cli;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.billing.platform.ReceivedField;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One past settlement of an export (导出的一笔结算).
 *
 * @param line where the row begins in the file
 * @param bill its id
 * @param reverses the bill that it takes back, if it is a reversal
 * @param person whose year it counts in, under the vendor's pseudonym
 * @param businessType the platform's business type
 * @param serviceDate the day whose policy counts
 * @param knownOn as of which day policy is known
 * @param region where the person is insured
 * @param facts what policy asks about person and encounter
 * @param paidBefore what each payer paid in the year before, where the export knows it
 * @param balanceBefore what the account held
 * @param deductible the deductible of this stay, if a referral set it
 * @param result what the platform answered
 */
record ShadowRow(
        long line,
        BillId bill,
        Optional<BillId> reverses,
        Optional<PersonId> person,
        MedicalTreatmentType businessType,
        LocalDate serviceDate,
        LocalDate knownOn,
        RegionCode region,
        Facts facts,
        Optional<Map<Payer, Money>> paidBefore,
        Optional<Money> balanceBefore,
        Optional<Money> deductible,
        PlatformResult result) {
    private static final int LONGEST_QUOTE = 40;
    private static final Pattern HARMLESS = Pattern.compile("[ -~]*");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_.-]{1,64}");
    private static final List<String> MASKED = List.of("facts", "person");
    private static final Pattern PERSONAL_NUMBER = Pattern.compile(".*[0-9]{11,}.*");

    /** The columns that are not the platform's; the platform's own are those of {@link PlatformAmount}. */
    static final List<String> COLUMNS = List.of(
            "bill",
            "reverses",
            "person",
            "med_type",
            "service_date",
            "known_on",
            "region",
            "facts",
            "paid_before",
            "balance_before",
            "stay_deductible");

    /** The columns without which nothing can be computed. */
    static final List<String> REQUIRED = List.of(
            "bill",
            "service_date",
            "region",
            "facts",
            PlatformAmount.TOTAL.field(),
            PlatformAmount.OWN_PAY.field(),
            PlatformAmount.OVER_LIMIT.field(),
            PlatformAmount.PRE_SELF_PAY.field(),
            PlatformAmount.IN_SCOPE.field());

    /** The bill that the estimate settles: the charges as the platform split them. */
    Bill charges() {
        SplitLine all = new SplitLine(
                LineId.of("all"),
                Optional.empty(),
                amount(PlatformAmount.TOTAL),
                amount(PlatformAmount.OWN_PAY),
                amount(PlatformAmount.OVER_LIMIT),
                amount(PlatformAmount.PRE_SELF_PAY),
                amount(PlatformAmount.IN_SCOPE));
        return Bill.of(bill, List.of(all))
                .withAccountBalance(balanceBefore)
                .withDeductibles(
                        deductible.map(d -> Map.of(Payer.POOLED_FUND, d)).orElse(Map.of()));
    }

    /** Whether each part of its charges is that of the other row with the sign turned. */
    boolean takesBack(ShadowRow settled) {
        return REQUIRED.stream()
                .flatMap(column -> PlatformAmount.named(column).stream())
                .allMatch(part -> amount(part).equals(settled.amount(part).negated()));
    }

    private Money amount(PlatformAmount amount) {
        return result.amount(amount).orElse(Money.ZERO);
    }

    /**
     * Reads a row. Refused, all problems at once: {@code YY-T-962} a value that is not allowed, with line and column.
     *
     * @param values the values by column, in order
     */
    static Outcome<ShadowRow> read(String file, long line, Map<String, String> values) {
        Reading r = new Reading(file, line, values);
        BillId bill = r.required("bill", "1 to 64 characters without white space", BillId::of, BillId.of("-"));
        LocalDate date = r.required("service_date", "a date, such as 2026-04-01", LocalDate::parse, LocalDate.EPOCH);
        RegionCode region = r.required("region", "a six-digit region code", RegionCode::of, RegionCode.NATION);
        Facts facts = r.required(
                "facts", "name=word;name=word, codes without a personal number", ShadowRow::facts, Facts.none());
        List<ReceivedField> fields = new ArrayList<>();
        for (String column : values.keySet()) {
            if (PlatformAmount.named(column).isPresent()) {
                r.optional(column, "yuan with at most 2 decimals", Money::parseYuan)
                        .ifPresent(money -> fields.add(ReceivedField.amount(column, money)));
            }
        }
        for (String column : REQUIRED) {
            if (PlatformAmount.named(column).isPresent() && r.isEmpty(column)) {
                r.refuse(column, "yuan with at most 2 decimals");
            }
        }
        Optional<BillId> reverses = r.optional("reverses", "the bill that is taken back", BillId::of);
        ShadowRow row = new ShadowRow(
                line,
                bill,
                reverses,
                r.optional(
                        "person",
                        "a pseudonym: 1 to 64 characters without white space, not 11 digits or more in a row",
                        text -> PersonId.of(withoutPersonalNumber(text))),
                r.optional("med_type", "a code", MedicalTreatmentType::of).orElse(MedicalTreatmentType.INPATIENT),
                date,
                r.optional("known_on", "a date, such as 2026-04-01", LocalDate::parse)
                        .orElse(date),
                region,
                facts,
                r.optional("paid_before", "PAYER=yuan;PAYER=yuan", ShadowRow::paid),
                r.optional("balance_before", "yuan with at most 2 decimals", Money::parseYuan),
                r.optional("stay_deductible", "yuan with at most 2 decimals", Money::parseYuan),
                PlatformResult.of(fields));
        if (r.problems.isEmpty() && reverses.isEmpty()) {
            try {
                row.charges();
            } catch (IllegalArgumentException e) {
                r.refuse(PlatformAmount.TOTAL.field(), "the sum of its four parts, none of them negative");
            }
        }
        return r.problems.isEmpty() ? Outcome.of(row) : Outcome.refused(r.problems);
    }

    static Facts facts(String text) {
        Facts facts = Facts.none();
        for (String[] pair : pairs(text)) {
            facts = facts.with(code(pair[0]), code(pair[1]));
        }
        return facts;
    }

    /** What policy asks about is a code; a name or an identity number is none, and must not reach a report. */
    private static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("facts: must be codes such as hospitalLevel=2");
        }
        return withoutPersonalNumber(text);
    }

    private static String withoutPersonalNumber(String text) {
        if (PERSONAL_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("value: must not be a personal number");
        }
        return text;
    }

    private static Map<Payer, Money> paid(String text) {
        Map<Payer, Money> paid = new LinkedHashMap<>();
        for (String[] pair : pairs(text)) {
            if (paid.put(Payer.of(pair[0]), Money.parseYuan(pair[1])) != null) {
                throw new IllegalArgumentException("paid_before: must name each payer once");
            }
        }
        return paid;
    }

    private static List<String[]> pairs(String text) {
        List<String[]> pairs = new ArrayList<>();
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || equals == pair.length() - 1) {
                throw new IllegalArgumentException("pairs: must be name=word");
            }
            pairs.add(new String[] {pair.substring(0, equals), pair.substring(equals + 1)});
        }
        return pairs;
    }

    /** A name or an identity number in the wrong column must not reach a log. */
    static String quoted(String value) {
        boolean harmless = value.length() <= LONGEST_QUOTE
                && HARMLESS.matcher(value).matches()
                && !PERSONAL_NUMBER.matcher(value).matches();
        return harmless ? '"' + value + '"' : masked(value);
    }

    private static String masked(String value) {
        return "*** (" + value.length() + " characters)";
    }

    /** One row being read: collects its problems. */
    private static final class Reading {
        private final String file;
        private final long line;
        private final Map<String, String> values;
        private final List<Problem> problems = new ArrayList<>();

        Reading(String file, long line, Map<String, String> values) {
            this.file = file;
            this.line = line;
            this.values = values;
        }

        boolean isEmpty(String column) {
            return values.getOrDefault(column, "").isEmpty();
        }

        <T> Optional<T> optional(String column, String allowed, Function<String, T> parser) {
            if (isEmpty(column)) {
                return Optional.empty();
            }
            try {
                return Optional.of(parser.apply(values.getOrDefault(column, "")));
            } catch (RuntimeException e) {
                refuse(column, allowed);
                return Optional.empty();
            }
        }

        <T> T required(String column, String allowed, Function<String, T> parser, T standIn) {
            if (isEmpty(column)) {
                refuse(column, allowed);
            }
            return optional(column, allowed, parser).orElse(standIn);
        }

        void refuse(String column, String allowed) {
            String value = values.getOrDefault(column, "");
            problems.add(Problem.of("YY-T-962", "导出文件中的值不符合要求", "a value of the export is not allowed")
                    .with("file", file)
                    .with("line", line)
                    .with("column", column)
                    .with("value", MASKED.contains(column) && !value.isEmpty() ? masked(value) : quoted(value))
                    .with("allowed", allowed));
        }
    }
}
