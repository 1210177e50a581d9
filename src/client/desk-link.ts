import * as v from 'valibot';
import { err, ok, type Result } from '../domain/result.ts';
import type { DeskProblem } from './station-desk.ts';
import { askJson, type JsonProblem, type JsonQuestion } from './station-json.ts';
import type { World } from './world.ts';

/** Questions to the station in the name of one device. */
export class DeskLink {
  readonly world: World;
  readonly #token: string;

  constructor(world: World, token: string) {
    this.world = world;
    this.#token = token;
  }

  /** The answer parsed by `schema`, or the station's own word for what is wrong. */
  ask<S extends v.GenericSchema>(
    question: Omit<JsonQuestion, 'token'>,
    schema: S,
  ): Promise<Result<v.InferOutput<S>, JsonProblem>> {
    return askJson(this.world, { ...question, token: this.#token }, schema);
  }

  /** The same, with what a screen can say of a failure. */
  async get<S extends v.GenericSchema>(
    path: string,
    schema: S,
  ): Promise<Result<v.InferOutput<S>, DeskProblem>> {
    const answer = await this.ask({ method: 'GET', path }, schema);
    return answer.ok ? answer : err(deskProblemOf(answer.error));
  }

  async post<S extends v.GenericSchema>(
    path: string,
    body: unknown,
    schema: S,
  ): Promise<Result<v.InferOutput<S>, DeskProblem>> {
    const answer = await this.ask({ method: 'POST', path, body }, schema);
    return answer.ok ? answer : err(deskProblemOf(answer.error));
  }

  /** For requests whose answer says nothing but that it was done. */
  async tell(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Result<null, DeskProblem>> {
    const answer = await this.ask({ method, path, body }, v.unknown());
    return answer.ok ? ok(null) : err(deskProblemOf(answer.error));
  }
}

/** Who is refused can do nothing about it; everything else may pass. */
export function deskProblemOf(problem: JsonProblem): DeskProblem {
  if (problem.kind === 'no-network') return problem;
  const { status } = problem;
  return status === 401 || status === 403 ? { kind: 'not-allowed' } : { kind: 'station-error', status };
}
