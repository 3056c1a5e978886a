package dev.gameday.shell.panel;

import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.display.MapText;
import dev.gameday.shell.view.text.Line;
import java.util.ArrayList;
import java.util.List;

/** The map of the flow with its failing edges marked, and what is wrong on them in words as far as there is room. */
record MapBlock(RunView view) implements Block {

    private static final int TROUBLES = 2;

    /** How many lines it should have: room for some words on what may come to be wrong; none where the plan has no map. */
    int wanted(int width) {
        int map = MapText.lines(view, width).size();
        return map == 0 ? 0 : 1 + map + TROUBLES;
    }

    @Override
    public List<Line> lines(int width, int height) {
        List<Line> map = MapText.lines(view, width);
        if (map.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Block.heading("Map", width));
        lines.addAll(map);
        lines.addAll(MapText.troubles(view, width));
        return lines.subList(0, Math.min(height, lines.size()));
    }

    /** On one line: what is wrong if anything is, else the way through the flow. */
    List<Line> brief(int width) {
        Line troubles = MapText.brief(view);
        return troubles.spans().isEmpty()
                ? MapText.lines(view, width).stream().limit(1).toList()
                : List.of(troubles.fit(width));
    }
}
