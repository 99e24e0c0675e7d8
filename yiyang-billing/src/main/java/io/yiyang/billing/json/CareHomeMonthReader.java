package io.yiyang.billing.json;

import io.yiyang.billing.carehome.CareHomeMonth;
import io.yiyang.billing.carehome.CareHomeMonth.GradeFrom;
import io.yiyang.billing.carehome.CareHomeMonth.ItemUse;
import io.yiyang.billing.carehome.CareHomeMonth.RoomFrom;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.StayCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a care home's charges of a month follow from beside the contract, {@code yiyang.care-home-month/1}
 * (养老月度收费事实读取). Stays are not in the file. The keys are listed in {@code docs/care-home-month-file.md}.
 */
public final class CareHomeMonthReader {
    private static final String SCHEMA = "yiyang.care-home-month/1";

    private CareHomeMonthReader() {}

    /**
     * Reads the document. Refused: the codes of {@link StrictJson#read}.
     *
     * @param name what problems call the file
     * @param calendar the resident's stays
     */
    public static Outcome<CareHomeMonth> read(String name, byte[] document, StayCalendar calendar) {
        return StrictJson.read(name, document, root -> month(root, calendar));
    }

    private static CareHomeMonth month(ObjectReader root, StayCalendar calendar) {
        PolicyReader.schema(root, SCHEMA);
        ResidentId resident = root.scalar("resident", LedgerReader.ID, calendar.resident(), ResidentId::of);
        if (!resident.equals(calendar.resident())) {
            root.refuse("resident", "the resident of the stays");
        }
        YearMonth month =
                root.scalar("month", "a month, such as \"2026-04\"", YearMonth.from(LocalDate.EPOCH), YearMonth::parse);
        BoundaryDayRule boundaryDays = root.constant("boundaryDays", BoundaryDayRule.class);
        List<GradeFrom> grades = root.optionalList("grades", o -> new GradeFrom(o.date("from"), o.text("grade")));
        List<RoomFrom> rooms = root.optionalList("rooms", CareHomeMonthReader::room);
        List<ItemUse> uses = root.optionalList("uses", CareHomeMonthReader::use);
        Optional<LocalDate> diedOn = root.optionalDate("diedOn");
        return root.build(() -> CareHomeMonth.builder()
                .month(month)
                .calendar(calendar)
                .boundaryDays(boundaryDays)
                .addAllGrades(grades)
                .addAllRooms(rooms)
                .addAllUses(uses)
                .diedOn(diedOn)
                .build());
    }

    private static RoomFrom room(ObjectReader o) {
        LocalDate from = o.date("from");
        String room = o.text("room");
        long beds = o.integer("beds");
        boolean alone = o.flag("alone");
        return o.build(() -> new RoomFrom(from, room, beds, alone));
    }

    private static ItemUse use(ObjectReader o) {
        LineId id = o.scalar("id", LedgerReader.ID, LineId.of("-"), LineId::of);
        LocalDate date = o.date("date");
        String code = o.text("code");
        Quantity quantity =
                o.scalar("quantity", "a quantity as a text, at most 4 decimals", Quantity.ONE, Quantity::parse);
        return o.build(() -> new ItemUse(id, date, code, quantity));
    }
}
