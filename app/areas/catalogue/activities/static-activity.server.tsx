import { useTranslator } from '~/platform/i18n-context'
import { Details } from '~/ui/details'
import { ActivityFrame } from './activity-frame'
import type { Activity } from './registry'
import type { ScenarioData } from './scenario/scenario-data'
import type { SortData } from './sort/sort-data'

/** An activity for a browser without scripts, and until its script has come: the same text, answers folded away. */
export function StaticActivity({ activity }: { activity: Activity }) {
  return activity.type === 'sort' ? <StaticSort data={activity.data} /> : <StaticScenario data={activity.data} />
}

function StaticSort({ data }: { data: SortData }) {
  const t = useTranslator()
  return (
    <ActivityFrame {...data}>
      {data.cards.map((card, index) => (
        <div className="activity-card" key={card.text}>
          <fieldset className="field">
            <legend>{card.text}</legend>
            {data.groups.map((group) => (
              <StaticRadio key={group.id} id={`${data.id}-${index}-${group.id}`} name={`${data.id}-${index}`}>
                {group.title}
              </StaticRadio>
            ))}
            <Details summary={t('reader.show-answer')}>
              <p>
                <strong>{data.groups.find((group) => group.id === card.group)?.title}.</strong> {card.why}
              </p>
            </Details>
          </fieldset>
        </div>
      ))}
    </ActivityFrame>
  )
}

function StaticRadio({ id, name, children }: { id: string; name: string; children: string }) {
  return (
    <div className="choice">
      <input className="choice__input" type="radio" id={id} name={name} />
      <label className="choice__label" htmlFor={id}>
        {children}
      </label>
    </div>
  )
}

function StaticScenario({ data }: { data: ScenarioData }) {
  const t = useTranslator()
  const address = (scene: string) => `${data.id}-${scene}`
  const first = data.scenes.filter((scene) => scene.id === data.start)
  const others = data.scenes.filter((scene) => scene.id !== data.start)
  return (
    <ActivityFrame {...data}>
      {[...first, ...others].map((scene) => (
        <div className="activity-card" id={address(scene.id)} key={scene.id}>
          <div dangerouslySetInnerHTML={{ __html: scene.html }} />
          {scene.choices.map((choice) => (
            <Details key={choice.text} summary={choice.text}>
              <p>
                <strong>{t(choice.verdict === 'good' ? 'reader.scenario-good' : 'reader.scenario-poor')}</strong>{' '}
                {choice.why}
              </p>
              <p>
                <a href={`#${address(choice.to)}`}>{t('reader.activity-go-on')}</a>
              </p>
            </Details>
          ))}
        </div>
      ))}
    </ActivityFrame>
  )
}
