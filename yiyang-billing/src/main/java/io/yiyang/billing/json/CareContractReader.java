package io.yiyang.billing.json;

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
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.time.DateRange;
import io.yiyang.model.time.DayCount;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the money clauses of a care contract, {@code yiyang.care-contract/1}, strictly (入住协议收费条款读取): terms that are absent
 * are terms that the contract does not have.
 */
public final class CareContractReader {
    private static final String SCHEMA = "yiyang.care-contract/1";
    private static final String CATEGORY = "a charge category, such as \"CARE_BED\"";
    private static final ChargeCategory BED = ChargeCategory.CARE_BED;

    private CareContractReader() {}

    /**
     * Reads a contract. Refused: the codes of {@link StrictJson#read}.
     *
     * @param name what problems call the file
     */
    public static Outcome<CareContract> read(String name, byte[] document) {
        return StrictJson.read(name, document, CareContractReader::contract);
    }

    private static CareContract contract(ObjectReader root) {
        PolicyReader.schema(root, SCHEMA);
        OrganisationId home = root.scalar(
                "home", "1 to 64 characters without white space", OrganisationId.of("-"), OrganisationId::of);
        DayCount dischargeDay = root.constant("dischargeDay", DayCount.class);
        DayCount deathDay = root.constant("deathDay", DayCount.class);
        List<ContractItem> items = root.list("items", CareContractReader::item);
        Optional<LeaveTerms> leave = root.object("leave", o -> {
            LeaveTerms.Days days = o.constant("days", LeaveTerms.Days.class);
            AbsenceTerms refund = absence(o);
            return new LeaveTerms(days, refund);
        });
        Optional<AbsenceTerms> hospital = root.object("hospital", CareContractReader::absence);
        Optional<PrivateRoomTerms> privateRoom = root.object("privateRoom", CareContractReader::privateRoom);
        Map<MoneyKind, Money> securities = securities(root);
        return root.build(() -> CareContract.builder()
                .home(home)
                .dischargeDay(dischargeDay)
                .deathDay(deathDay)
                .addAllItems(items)
                .leave(leave)
                .hospital(hospital)
                .privateRoom(privateRoom)
                .putAllSecurities(securities)
                .build());
    }

    private static ContractItem item(ObjectReader o) {
        String code = o.text("code");
        String name = o.text("name");
        ChargeCategory category = o.scalar("category", CATEGORY, BED, ChargeCategory::of);
        Charging charging = o.requiredObject("charging", CareContractReader::charging);
        List<ItemPrice> prices = o.list("prices", CareContractReader::price);
        return o.build(() -> new ContractItem(code, name, category, charging, prices));
    }

    private static ItemPrice price(ObjectReader o) {
        DateRange inForce = o.scalar(
                "inForce",
                "days in force, such as \"2024-05-01/..\" (the end is not included)",
                DateRange.from(LocalDate.EPOCH),
                DateRange::parse);
        Set<String> grades = Set.copyOf(o.optionalTexts("grades", "a care grade", Function.identity()));
        Set<String> rooms = Set.copyOf(o.optionalTexts("rooms", "a kind of room", Function.identity()));
        Money amount = o.money("amount");
        return o.build(() -> new ItemPrice(inForce, grades, rooms, amount));
    }

    private static Charging charging(ObjectReader o) {
        return switch (o.text("per")) {
            case "DAY" -> new Charging.PerDay();
            case "USE" -> {
                RoundingMode rounding = rounding(o);
                yield o.build(() -> new Charging.PerUse(rounding));
            }
            case "MONTH" -> {
                RoundingMode rounding = rounding(o);
                PartMonth admission = o.requiredObject("admission", CareContractReader::partMonth);
                PartMonth discharge = o.requiredObject("discharge", CareContractReader::partMonth);
                PartMonth death = o.requiredObject("death", CareContractReader::partMonth);
                yield o.build(() -> new Charging.PerMonth(rounding, admission, discharge, death));
            }
            default -> {
                o.refuse("per", "one of DAY, MONTH, USE");
                yield new Charging.PerDay();
            }
        };
    }

    private static RoundingMode rounding(ObjectReader o) {
        return o.constant("rounding", RoundingMode.class);
    }

    private static PartMonth partMonth(ObjectReader o) {
        return switch (o.text("rule")) {
            case "CALENDAR_DAYS" -> new PartMonth.ByCalendarDays();
            case "DAYS" -> {
                long monthDays = o.integer("monthDays");
                PartMonth.Basis basis = o.constant("basis", PartMonth.Basis.class);
                yield o.build(() -> new PartMonth.ByDays(monthDays, basis));
            }
            case "HALF_MONTH" -> {
                long halfUpTo = o.integer("halfUpTo");
                long wholeFrom = o.integer("wholeFrom");
                yield o.build(() -> new PartMonth.HalfMonth(halfUpTo, wholeFrom));
            }
            case "WHOLE" -> new PartMonth.Whole();
            default -> {
                o.refuse("rule", "one of CALENDAR_DAYS, DAYS, HALF_MONTH, WHOLE");
                yield new PartMonth.Whole();
            }
        };
    }

    private static AbsenceTerms absence(ObjectReader o) {
        long minimumDays = o.integer("minimumDays");
        Set<ChargeCategory> refunded = Set.copyOf(o.optionalTexts("refunded", CATEGORY, ChargeCategory::of));
        if (!o.has("refunded")) {
            o.refuse("refunded", "a list of charge categories, empty if nothing is given back");
        }
        RefundUnit unit = o.requiredObject("unit", CareContractReader::unit);
        return o.build(() -> new AbsenceTerms(minimumDays, refunded, unit));
    }

    private static RefundUnit unit(ObjectReader o) {
        return switch (o.text("per")) {
            case "CALENDAR_DAY" -> new RefundUnit.CalendarDay();
            case "DAY" -> {
                long monthDays = o.integer("monthDays");
                yield o.build(() -> new RefundUnit.Day(monthDays));
            }
            case "HALF_MONTH" -> {
                long days = o.integer("days");
                yield o.build(() -> new RefundUnit.HalfMonth(days));
            }
            default -> {
                o.refuse("per", "one of CALENDAR_DAY, DAY, HALF_MONTH");
                yield new RefundUnit.CalendarDay();
            }
        };
    }

    private static PrivateRoomTerms privateRoom(ObjectReader o) {
        RoundingMode rounding = rounding(o);
        Map<ChargeCategory, Rate> perEmptyBed = o.requiredObject("perEmptyBed", beds -> {
            Map<ChargeCategory, Rate> rates = new HashMap<>();
            for (String category : beds.keys()) {
                Rate rate = beds.rate(category);
                try {
                    rates.put(ChargeCategory.of(category), rate);
                } catch (IllegalArgumentException e) {
                    beds.refuse(category, CATEGORY);
                }
            }
            return rates;
        });
        return o.build(() -> new PrivateRoomTerms(perEmptyBed, rounding));
    }

    private static Map<MoneyKind, Money> securities(ObjectReader root) {
        return root.object("securities", o -> {
                    Map<MoneyKind, Money> securities = new EnumMap<>(MoneyKind.class);
                    for (MoneyKind kind : MoneyKind.values()) {
                        o.optionalMoney(kind.name()).ifPresent(amount -> securities.put(kind, amount));
                    }
                    return securities;
                })
                .orElseGet(Map::of);
    }
}
