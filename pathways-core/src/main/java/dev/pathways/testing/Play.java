package dev.pathways.testing;

import dev.pathways.decision.Evolver;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Schedule;
import dev.pathways.model.Command;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.Reply;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One playing of a story, in one of the ways in which it must go alike. */
final class Play {
    private static final String UNLISTED = ", which is not listed";

    private final Story story;
    private final Times times;
    private final World world;
    private final Ticking ticking;
    private final Transcript transcript;
    private final Doer doer;
    /** Notices that were owed at an earlier moment and got through since: they count where the next entry stands. */
    private final List<Notice> belated = new ArrayList<>();

    private int started;

    private Play(Story story, Way way) {
        this.story = story;
        this.times = story.stage().times();
        this.world = new World(story.stage(), times.start());
        this.ticking = new Ticking(world, way, isLong(story));
        this.transcript = new Transcript(way, times.start());
        this.doer = new Doer(world, transcript);
    }

    static Performance thrice(Story story) {
        return Agreement.of(once(story, Way.SPARSE), List.of(once(story, Way.DENSE), once(story, Way.REBUILT)));
    }

    static Performance once(Story story, Way way) {
        return new Play(story, way).run();
    }

    private static boolean isLong(Story story) {
        List<Story.Moment> moments = story.moments();
        Instant start = story.stage().times().start();
        return !moments.isEmpty()
                && Duration.between(start, moments.get(moments.size() - 1).at()).compareTo(Duration.ofDays(2)) > 0;
    }

    private Performance run() {
        story.stage().given().forEach(each -> each.in(world));
        List<Story.Moment> moments = story.moments();
        for (int i = 0; i < moments.size(); i++) {
            Story.Moment moment = moments.get(i);
            openBefore(moment.at());
            passUntil(moment.at());
            transcript.begin(i, moment.label(), moment.at());
            open(moment.at());
            enter(moment);
        }
        openBefore(world.clock().instant().plusSeconds(1));
        Map<InstanceId, List<JournalEntry>> journals = new LinkedHashMap<>();
        world.store().instances().forEach(id -> journals.put(id, world.store().journal(id)));
        return transcript.performance(journals);
    }

    /** Starts the instances whose time comes before a moment; none of these times is listed, so nobody may be told. */
    private void openBefore(Instant moment) {
        while (isNext(opening -> opening.at().isBefore(moment))) {
            Instant at = story.openings().get(started).at();
            passUntil(at);
            transcript.begin(Difference.START, times.words(at) + UNLISTED, at);
            open(at);
            transcript.compare(take(), List.of(), List.of());
        }
    }

    private void open(Instant at) {
        while (isNext(opening -> !opening.at().isAfter(at))) {
            start(story.openings().get(started));
            started++;
        }
    }

    private boolean isNext(Predicate<Story.Opening> time) {
        return started < story.openings().size() && time.test(story.openings().get(started));
    }

    private void start(Story.Opening opening) {
        world.name(opening.id());
        Reply reply = world.pathways()
                .submit(new Command.Start(
                        opening.pathway(),
                        Subject.of("Encounter/" + opening.id()),
                        Unit.of(opening.unit()),
                        opening.facts(),
                        opening.actor()));
        transcript.started(started, Cast.word(opening.id(), opening.pathway()), reply);
        check();
    }

    private void passUntil(Instant moment) {
        for (Instant next = ticking.next(moment); next.isBefore(moment); next = ticking.next(moment)) {
            world.clock().set(next);
            transcript.begin(Difference.START, times.words(next) + UNLISTED, next);
            tick();
            List<Notice> now = new ArrayList<>();
            for (Notice notice : world.notifier().take()) {
                (notice.reason().at().isBefore(next) ? belated : now).add(notice);
            }
            transcript.begin(Difference.START, times.words(planned(now, next)) + UNLISTED, next);
            transcript.compare(now, List.of(), List.of());
        }
        world.clock().set(moment);
    }

    /** The first moment for which one of the notices was planned: with few ticks it is told later. */
    private static Instant planned(List<Notice> notices, Instant now) {
        return notices.stream()
                .map(notice -> notice.reason().planned())
                .min(Instant::compareTo)
                .orElse(now);
    }

    private void enter(Story.Moment moment) {
        if (ticking.isRebuilt() && !world.isEngineDown()) {
            world.restart();
        }
        for (Change change : moment.changes()) {
            change.in(world);
            transcript.happened(Scene.Kind.FAULT, change.toString(), "engine", "");
        }
        for (int i = 0; i < moment.acts().size(); i++) {
            act(i, moment.acts().get(i));
        }
        tick();
        transcript.compare(take(), moment.told(), moment.may());
        for (int i = 0; i < moment.states().size(); i++) {
            claim(i, moment.states().get(i));
        }
        for (int i = 0; i < moment.whys().size(); i++) {
            explained(i, moment.whys().get(i));
        }
    }

    private List<Notice> take() {
        List<Notice> all = new ArrayList<>(belated);
        belated.clear();
        all.addAll(world.notifier().take());
        return all;
    }

    private void tick() {
        if (ticking.tick()) {
            check();
        }
    }

    private void act(int place, Story.Doing doing) {
        try {
            transcript.did(place, doing, doer.does(doing.act()));
            check();
        } catch (FailingStore.DownException e) {
            transcript.failed(place, doing);
        }
    }

    private void claim(int place, StateClaim claim) {
        String actual = world.store()
                .load(claim.instance())
                .map(state -> claim.actual(state, times))
                .orElse("not started");
        if (!actual.equals(claim.words())) {
            transcript.differs(
                    Difference.Part.IS, place, "'" + claim.what() + "' to be " + claim.words(), "it is " + actual);
        }
    }

    private void explained(int place, Story.Why why) {
        String explanation = world.explain(why.step());
        if (!explanation.contains(why.text())) {
            transcript.differs(
                    Difference.Part.WHY,
                    place,
                    "the explanation of '" + why.step().step() + "' to say '" + why.text() + "'",
                    "it is:\n" + explanation.stripTrailing());
        }
    }

    /** What must hold in every story. */
    private void check() {
        for (InstanceId id : world.store().instances()) {
            InstanceState stored = world.store().load(id).orElseThrow();
            if (!stored.equals(Evolver.replay(world.store().journal(id)))) {
                transcript.differs(Difference.Part.ENGINE, -1, "the state to be the fold of the journal", "it differs");
            }
            if (stored.isOpen() && Schedule.nextDue(stored) == null) {
                transcript.differs(
                        Difference.Part.ENGINE,
                        -1,
                        "an open instance to have something planned",
                        "it could stay silent for ever");
            }
        }
    }
}
