package io.yiyang.billing.carehome;

import io.yiyang.model.identity.LineId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.StayCalendar;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What a care home's charges of one resident and month follow from, beside the contract (养老月度收费事实). */
@Value.Immutable
public sealed interface CareHomeMonth extends Serializable permits ImmutableCareHomeMonth {
    YearMonth month();

    /** The stays, those of other months too: a leave is as long as it is. */
    StayCalendar calendar();

    /** Who has a day on which the resident moved: the same rule as that of the settlement. */
    BoundaryDayRule boundaryDays();

    /** The care grades, each from the day on which it takes effect until the next, in any order. */
    List<GradeFrom> grades();

    /** The rooms, each from its day until the next, in any order. */
    List<RoomFrom> rooms();

    /** What was used of items charged by use, in any order. */
    List<ItemUse> uses();

    /** The day on which the resident died. */
    Optional<LocalDate> diedOn();

    /**
     * A care grade from a day on (护理等级起始).
     *
     * @param from the first day that is charged by it
     * @param grade the code of the contract's grade
     */
    record GradeFrom(LocalDate from, String grade) implements Serializable {}

    /**
     * A room from a day on (房间起始). A day with a move is that of the new room.
     *
     * @param from the first day that is charged by it
     * @param room the contract's kind of room or bed
     * @param beds the beds of the room
     * @param alone whether the resident takes all of them
     */
    record RoomFrom(LocalDate from, String room, long beds, boolean alone) implements Serializable {
        public RoomFrom {
            Require.that(beds >= 1, "beds", "must be at least 1", beds);
        }
    }

    /**
     * Something used that is charged by use (按次使用).
     *
     * @param line the id of its charge line
     * @param day the day
     * @param item the code of the contract's item
     * @param quantity how much, more than nothing
     */
    record ItemUse(LineId line, LocalDate day, String item, Quantity quantity) implements Serializable {
        public ItemUse {
            Require.that(quantity.tenThousandths() > 0, "quantity", "must be positive", quantity);
        }
    }

    @Value.Check
    default void check() {
        long grades = grades().stream().map(GradeFrom::from).distinct().count();
        Require.that(grades == grades().size(), "grades", "must begin on different days", grades());
        long rooms = rooms().stream().map(RoomFrom::from).distinct().count();
        Require.that(rooms == rooms().size(), "rooms", "must begin on different days", rooms());
        long lines = uses().stream().map(ItemUse::line).distinct().count();
        Require.that(lines == uses().size(), "uses", "must have each line id once", uses());
    }

    static ImmutableCareHomeMonth.MonthBuildStage builder() {
        return ImmutableCareHomeMonth.builder();
    }
}
