package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.MOVEMENT_SUM;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.excluded;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.MovementSumRecord;
import dev.daybook.adapter.out.jooq.kit.ManyRows;
import dev.daybook.application.projection.Movement;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.domain.id.LedgerId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;

/// What movements add to `movement_sum`: level by level, one statement for all nodes of a level.
///
/// Whether a node has children depends on its movements alone. So a node that these movements lift over the limit gets
/// all its descendants at once, from the movements that it had and these.
final class SumChanges {

    private final List<Leaf> leaves = new ArrayList<>();

    void add(LedgerId ledger, Movement movement) {
        leaves.add(new Leaf(new Owner(ledger, movement.account()), Spot.of(movement), Sums.of(movement)));
    }

    /// Once the movements themselves are written.
    ///
    /// @param roots how many movements the accounts have
    void write(DSLContext tx, Map<Owner, Growth> roots) {
        var lifted = new ArrayList<SumNode>();
        List<Branch> level = new ArrayList<>();
        for (Branch root : roots()) {
            sort(root, roots.getOrDefault(root.node().owner(), new Growth(0, 0)), level, lifted);
        }
        while (!level.isEmpty()) {
            level = addTo(tx, level, lifted);
        }
        if (!lifted.isEmpty()) {
            ManyRows.insert(tx, MOVEMENT_SUM, SumRows.rows(LiftedNodes.descendants(tx, lifted)));
        }
    }

    private List<Branch> roots() {
        var roots = new ArrayList<Branch>();
        leaves.stream().collect(groupingBy(Leaf::owner)).forEach((owner, its) -> {
            for (TimeAxis axis : TimeAxis.values()) {
                roots.add(new Branch(SumNode.root(owner, axis), its));
            }
        });
        return roots;
    }

    /// A node that had children before gets what is added to them, one that had none gets all of them, or needs none.
    private static void sort(Branch branch, Growth growth, List<Branch> level, List<SumNode> lifted) {
        var node = branch.node();
        if (node.hasChildrenWith(growth.before())) {
            level.add(branch);
        } else if (node.hasChildrenWith(growth.now())) {
            lifted.add(node);
        }
    }

    /// Answers those whose children come next.
    private static List<Branch> addTo(DSLContext tx, List<Branch> parents, List<SumNode> lifted) {
        var children = parents.stream()
                .flatMap(parent -> parent.children().stream())
                .collect(toMap(Branch::node, child -> child));
        var added = children.values().stream().collect(toMap(Branch::node, Branch::sums));
        var next = new ArrayList<Branch>();
        for (var grown : upsert(tx, added)) {
            var node = SumRows.node(grown);
            var growth = new Growth(added.getOrDefault(node, Sums.NOTHING).movements(), grown.getMovements());
            sort(children.getOrDefault(node, new Branch(node, List.of())), growth, next, lifted);
        }
        return next;
    }

    private static List<MovementSumRecord> upsert(DSLContext tx, Map<SumNode, Sums> added) {
        return tx.insertInto(MOVEMENT_SUM)
                .columns(MOVEMENT_SUM.fields())
                .select(new ManyRows(SumRows.rows(added), MOVEMENT_SUM.fields()).select())
                .onConflict(
                        MOVEMENT_SUM.LEDGER,
                        MOVEMENT_SUM.ACCOUNT,
                        MOVEMENT_SUM.AXIS,
                        MOVEMENT_SUM.DEPTH,
                        MOVEMENT_SUM.PREFIX)
                .doUpdate()
                .set(MOVEMENT_SUM.MOVEMENTS, MOVEMENT_SUM.MOVEMENTS.plus(excluded(MOVEMENT_SUM.MOVEMENTS)))
                .set(MOVEMENT_SUM.DEBITS, plusExcluded(MOVEMENT_SUM.DEBITS))
                .set(MOVEMENT_SUM.CREDITS, plusExcluded(MOVEMENT_SUM.CREDITS))
                .set(MOVEMENT_SUM.RESERVED_DEBITS, plusExcluded(MOVEMENT_SUM.RESERVED_DEBITS))
                .set(MOVEMENT_SUM.RESERVED_CREDITS, plusExcluded(MOVEMENT_SUM.RESERVED_CREDITS))
                .returning()
                .fetch();
    }

    private static Field<BigInteger> plusExcluded(TableField<MovementSumRecord, BigInteger> column) {
        return column.plus(excluded(column));
    }
}
