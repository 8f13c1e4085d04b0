/** A person's HTTP client: keeps the cookie and sends the matching `Origin`, as a browser would. */
export class Api {
  readonly url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  static async logIn(url: string, account: { email: string; password: string }): Promise<Api> {
    const api = new Api(url);
    await api.post('/api/session', account);
    return api;
  }

  /** The `Cookie` header, for a socket that is opened with the same session. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get<T>(path: string): Promise<T> {
    return this.json<T>('GET', path);
  }

  post<T>(path: string, body?: unknown): Promise<T> {
    return this.json<T>('POST', path, body);
  }

  /** @throws Error with the server's own words when the answer is not 2xx */
  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.send(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** The bare answer, whatever it is. */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        origin: this.url,
        cookie: this.cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Makes a plain meeting of the first function and returns its id. */
  async newMeeting(title: string): Promise<string> {
    const body = { title, function: 1, level: 'individual' };
    return (await this.post<{ id: string }>('/api/meetings', body)).id;
  }

  /** Opens a meeting on a sample, e.g. `C6`, and returns its id. */
  async openSample(sample: string): Promise<string> {
    return (await this.post<{ id: string }>('/api/meetings', { sample })).id;
  }
}
