package io.yiyang.model.json;

import java.util.List;
import java.util.Map;

/** The types of {@code io.yiyang.model.charge}. */
final class ChargeCases {
    private ChargeCases() {}

    static List<JsonCase<?>> all() {
        return List.of();
    }

    static Map<Class<?>, String> without() {
        return Map.of();
    }
}
