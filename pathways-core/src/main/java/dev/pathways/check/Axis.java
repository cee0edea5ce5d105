package dev.pathways.check;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.FactTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The values of one fact, cut into finitely many cells that no test of the conditions at hand can tell apart inside.
 *
 * <p>A fact with listed values has a cell for each. Numbers are cut at the constants they are compared with: the
 * constants themselves, and what lies between and beside them. Of any other fact there are the values it is compared
 * with, and everything else.
 */
final class Axis {
    private final String fact;
    private final List<Cell> cells = new ArrayList<>();

    /** A cell: a value in it for tests to look at, and what it is called. */
    private record Cell(String value, String words) {}

    private Axis(String fact) {
        this.fact = fact;
    }

    /** The axis of a fact, for these tests. */
    static Axis of(String fact, FactKind kind, Collection<FactTest> tests) {
        Axis axis = new Axis(fact);
        if (kind.type() == FactKind.Type.NUMBER) {
            axis.numbers(tests);
        } else if (!kind.values().isEmpty()) {
            kind.values().forEach(value -> axis.cells.add(new Cell(value, value)));
        } else {
            TreeSet<String> values = new TreeSet<>();
            for (FactTest test : tests) {
                if (test instanceof FactTest.OneOf oneOf) {
                    values.addAll(oneOf.values());
                } else if (test instanceof FactTest.Not not) {
                    values.add(not.value());
                }
            }
            values.forEach(value -> axis.cells.add(new Cell(value, value)));
            axis.cells.add(new Cell("", "something else"));
        }
        return axis;
    }

    private void numbers(Collection<FactTest> tests) {
        TreeSet<BigDecimal> constants = new TreeSet<>();
        for (FactTest test : tests) {
            if (test instanceof FactTest.InRange range) {
                constants.add(range.low());
                constants.add(range.high());
            } else if (test instanceof FactTest.OneOf oneOf) {
                oneOf.values().forEach(value -> constants.add(new BigDecimal(value)));
            } else if (test instanceof FactTest.Not not) {
                constants.add(new BigDecimal(not.value()));
            }
        }
        if (constants.isEmpty()) {
            cells.add(new Cell("0", "any number"));
            return;
        }
        BigDecimal before = null;
        for (BigDecimal constant : constants) {
            String name = constant.stripTrailingZeros().toPlainString();
            if (before == null) {
                cells.add(new Cell(plain(constant.subtract(BigDecimal.ONE)), "under " + name));
            } else {
                BigDecimal middle = before.add(constant).divide(BigDecimal.valueOf(2));
                cells.add(new Cell(plain(middle), "over " + plain(before) + " but under " + name));
            }
            cells.add(new Cell(name, name));
            before = constant;
        }
        cells.add(new Cell(plain(constants.last().add(BigDecimal.ONE)), "over " + plain(constants.last())));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** All cells. */
    BitSet all() {
        BitSet all = new BitSet(cells.size());
        all.set(0, cells.size());
        return all;
    }

    /** The cells that pass a test. */
    BitSet passing(FactTest test) {
        BitSet passing = new BitSet(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            passing.set(i, test.holds(cells.get(i).value));
        }
        return passing;
    }

    /** The first of some cells in words: {@code disposition is rehab}; empty where they are all cells. */
    String words(BitSet some) {
        return some.cardinality() == cells.size() ? "" : fact + " is " + cells.get(some.nextSetBit(0)).words;
    }
}
