package io.yiyang.model.json;

import io.yiyang.model.region.RegionCode;
import java.util.List;

/** The types of {@code io.yiyang.model.region}. */
final class RegionCases {
    private RegionCases() {}

    static List<JsonCase<?>> all() {
        return List.of(JsonCase.of(RegionCode.class, Made.REGION, Any.region()));
    }
}
