// What the engine's pages put into the window, as far as our scripts use it.
interface Window {
  angular?: {
    element(node: Element): {
      injector(): {has(name: string): boolean; get(name: string): {instant(key: string): string}} | undefined;
      scope(): EngineScope | null;
      isolateScope(): EngineScope | undefined;
    };
  };
}

interface EngineScope {
  $parent: EngineScope | null;
  $invalid?: boolean;
  types?: {id: {key: string; value: string}; operators?: {value: string}[]}[];
  disableCompleteButton(): boolean;
  $applyAsync(): void;
}
