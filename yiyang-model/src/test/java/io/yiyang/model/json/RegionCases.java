package io.yiyang.model.json;

import java.util.List;
import java.util.Map;

/** The types of {@code io.yiyang.model.region}. */
final class RegionCases {
    private RegionCases() {}

    static List<JsonCase<?>> all() {
        return List.of();
    }

    static Map<Class<?>, String> without() {
        return Map.of();
    }
}
