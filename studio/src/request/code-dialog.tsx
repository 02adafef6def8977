// A request as code to copy.
import type { GenerationRequest } from '@openfield/sdk'
import { useState } from 'react'
import { CopyButton } from '../design/copy-button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Segmented } from '../design/segmented.tsx'
import { codeOf, type Language } from './code.ts'

export function CodeDialog({
  request,
  isOpen,
  onClose,
}: {
  readonly request: GenerationRequest
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const [language, setLanguage] = useState<Language>('curl')
  const code = codeOf(request, language, location.origin)
  return (
    <Dialog
      title="As code"
      description="Makes the same again. It reads your key from OPENFIELD_KEY."
      size="l"
      isOpen={isOpen}
      onClose={onClose}
      footer={<CopyButton text={code} label="Copy" />}
    >
      <div className="code">
        <Segmented
          label="Language"
          isLabelHidden
          value={language}
          options={[
            { value: 'curl', label: 'curl' },
            { value: 'typescript', label: 'TypeScript' },
            { value: 'python', label: 'Python' },
          ]}
          onChange={setLanguage}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
        <pre tabIndex={0}>{code}</pre>
      </div>
    </Dialog>
  )
}
