package io.yiyang.billing.statement;

import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.text.BilingualText;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

/** The calendar as weeks from Monday to Sunday: what each day is, told by words and not by colour alone. */
final class HtmlCalendar {
    private final StatementView view;
    private final HtmlWriter html;

    HtmlCalendar(StatementView view, HtmlWriter html) {
        this.view = view;
        this.html = html;
    }

    void write() {
        html.open("section", "id", "calendar").element("h2", BilingualText.of("日历", "calendar"));
        grid(view.calendar().days());
        html.open("ul", "class", "legend");
        for (CalendarView.Stretch stretch : view.calendar().stretches()) {
            stretch(stretch);
        }
        html.close("ul");
        html.open("p").text("转移日归属", "boundary day").text(": ");
        html.text(view.month().boundaryDays().label()).text(" — ");
        html.text("声明方", "declared by")
                .text(" " + view.month().boundaryDaysDeclaredBy())
                .close("p");
        html.close("section");
    }

    private void grid(List<CalendarDay> days) {
        html.open("table", "class", "calendar").open("thead").open("tr");
        for (DayOfWeek weekday : DayOfWeek.values()) {
            html.element("th", Wording.weekday(weekday), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        int column = 0;
        for (CalendarDay day : days) {
            int weekday = day.day().getDayOfWeek().getValue() - 1;
            if (column == 0) {
                html.open("tr");
            }
            for (; column < weekday; column++) {
                html.element("td", "", "class", "blank");
            }
            day(day);
            column++;
            if (column == DayOfWeek.values().length) {
                html.close("tr");
                column = 0;
            }
        }
        if (column > 0) {
            for (; column < DayOfWeek.values().length; column++) {
                html.element("td", "", "class", "blank");
            }
            html.close("tr");
        }
        html.close("tbody").close("table");
    }

    private void day(CalendarDay day) {
        CalendarView.Where where = CalendarView.Where.of(day);
        html.open(
                "td",
                "class",
                where.name().toLowerCase(Locale.ROOT) + (day.isBoundary() ? " boundary" : ""),
                "data-day",
                day.day().toString(),
                "data-where",
                where.name());
        boolean newMonth =
                day.equals(view.calendar().days().get(0)) || day.day().getDayOfMonth() == 1;
        BilingualText weekday = Wording.weekday(day.day().getDayOfWeek());
        html.open("div", "class", "date");
        html.text(
                newMonth
                        ? day.day().getMonthValue() + "/" + day.day().getDayOfMonth()
                        : Integer.toString(day.day().getDayOfMonth()));
        html.open("span", "class", "weekday")
                .text(" ")
                .text("周" + weekday.zh(), weekday.en())
                .close("span");
        html.close("div");
        html.open("div").text(where.label()).close("div");
        if (day.isBoundary()) {
            html.open("div", "class", "mark").text("转移日", "moved").close("div");
        }
        for (BilingualText entitlement : CalendarView.entitlements(day)) {
            html.open("div", "class", "mark").text(entitlement).close("div");
        }
        html.close("td");
    }

    private void stretch(CalendarView.Stretch stretch) {
        CalendarDay day = stretch.like();
        html.open("li").element("b", stretch.span()).text(" (" + stretch.count() + " ");
        html.text("天", "days").text(") ");
        html.text(day.place()
                .map(s -> s.kind().label())
                .orElseGet(() -> CalendarView.Where.of(day).label()));
        day.place().ifPresent(s -> html.text(" · ").text(view.institution(s.place())));
        if (day.isBoundary()) {
            html.text(" · ").text("转移日", "boundary day");
        }
        for (BilingualText entitlement : CalendarView.entitlements(day)) {
            html.text(" · ").text(entitlement);
        }
        html.close("li");
    }
}
