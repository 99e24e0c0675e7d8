package io.yiyang.billing.json;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.FamilyId;
import io.yiyang.billing.ledger.ImmutablePosting;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.ledger.StayPart;
import io.yiyang.billing.payer.Payer;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a ledger of accumulators, {@code yiyang.ledger/1} (累计台账读取): its entries in the order in which they became known. A
 * reversal names the bill; what it takes back follows from the entries before it.
 */
public final class LedgerReader {
    static final String SCHEMA = "yiyang.ledger/1";
    static final String ID = "1 to 64 characters without white space";
    private static final String BILL = "1 to 128 characters without white space";

    private LedgerReader() {}

    /** What an entry is. */
    enum Entry {
        PROPOSED,
        SETTLED,
        REVERSED
    }

    /**
     * Reads the document. Refused: the codes of {@link StrictJson#read}, and those of {@link AccumulatorLedger#replay} at the
     * entry that does not follow from the ones before.
     *
     * @param name what problems call the file
     */
    public static Outcome<AccumulatorLedger> read(String name, byte[] document) {
        return StrictJson.read(name, document, root -> {
            PolicyReader.schema(root, SCHEMA);
            return entries(root);
        });
    }

    /** The ledger that the list {@code entries} of the object leads to. */
    static AccumulatorLedger entries(ObjectReader root) {
        AccumulatorLedger[] ledger = {AccumulatorLedger.EMPTY};
        root.list("entries", o -> {
            Outcome<AccumulatorLedger> next = entry(o, ledger[0]);
            next.problems().forEach(o::refuse);
            ledger[0] = next.asOptional().orElse(ledger[0]);
            return ledger[0];
        });
        return ledger[0];
    }

    private static Outcome<AccumulatorLedger> entry(ObjectReader o, AccumulatorLedger ledger) {
        return switch (o.constant("entry", Entry.class)) {
            case PROPOSED -> Outcome.of(ledger.propose(o.requiredObject("posting", LedgerReader::posting)));
            case SETTLED -> ledger.settle(o.requiredObject("posting", LedgerReader::posting));
            case REVERSED ->
                ledger.reverse(
                        o.scalar("bill", BILL, BillId.of("-"), BillId::of),
                        o.scalar("reversal", BILL, BillId.of("-"), BillId::of));
        };
    }

    private static Posting posting(ObjectReader o) {
        ImmutablePosting.BuildFinal posting = Posting.builder()
                .bill(o.scalar("bill", BILL, BillId.of("-"), BillId::of))
                .person(o.scalar("person", ID, PersonId.of("-"), PersonId::of))
                .year(new BenefitYear(o.date("yearFrom")))
                .businessType(o.scalar(
                        "businessType",
                        "a code, such as \"21\"",
                        MedicalTreatmentType.INPATIENT,
                        MedicalTreatmentType::of))
                .serviceDate(o.date("serviceDate"))
                .amounts(o.requiredObject("amounts", LedgerReader::amounts));
        optional(o, "family", ID, FamilyId::new).ifPresent(posting::family);
        optional(o, "stay", ID, SegmentId::of).ifPresent(posting::stay);
        optional(o, "linkedStay", ID, SegmentId::of).ifPresent(posting::linkedStay);
        o.optionalText("institutionClass").ifPresent(posting::institutionClass);
        if (o.has("part")) {
            posting.part(o.constant("part", StayPart.class));
        }
        o.optionalInteger("days").ifPresent(days -> {
            if (days < 0) {
                o.refuse("days", "a number of days, zero or more");
            }
            posting.days(days);
        });
        return posting.build();
    }

    static <T> Optional<T> optional(ObjectReader o, String key, String allowed, Function<String, T> parser) {
        return o.optionalText(key).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException e) {
                o.refuse(key, allowed);
                return Optional.empty();
            }
        });
    }

    private static Accumulated amounts(ObjectReader o) {
        Money total = o.money("total");
        Money inScope = o.money("inScope");
        Map<Payer, Money> paid = byPayer(o, "paid");
        Map<Payer, Money> deductibles = byPayer(o, "deductibles");
        Map<Payer, Money> counted = byPayer(o, "counted");
        return new Accumulated(
                total,
                inScope,
                paid,
                deductibles,
                counted,
                o.optionalInteger("billsWithoutBase").orElse(0L));
    }

    static Map<Payer, Money> byPayer(ObjectReader o, String key) {
        Map<Payer, Money> amounts = new LinkedHashMap<>();
        o.optionalTextMap(key).forEach((payer, yuan) -> {
            try {
                amounts.put(Payer.of(payer), Money.parseYuan(yuan));
            } catch (IllegalArgumentException e) {
                o.refuse(key, "payer codes with yuan as texts");
            }
        });
        return amounts;
    }
}
