// The frame of every page: where one can go, what is left to spend, light or dark, and who is signed in.
import {
  Aperture,
  Clapperboard,
  Images,
  LogOut,
  Monitor,
  Moon,
  Sun,
  UserRound,
  Wrench,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useClient } from '../api/client.ts'
import { useIsLive, useLiveNews } from '../api/live.ts'
import { useAccount } from '../api/queries.ts'
import { IconButton } from '../design/button.tsx'
import { Menu } from '../design/menu.tsx'
import { Wordmark } from '../design/wordmark.tsx'
import { formatNumber } from '../lib/format.ts'
import { Link, navigate, usePath } from './router.tsx'
import { accountKey } from './session.ts'
import './shell.css'
import { setTheme, type Theme, useTheme } from './theme.ts'

const places = [
  { href: '/create', label: 'Create', Icon: Aperture },
  { href: '/animate', label: 'Animate', Icon: Clapperboard },
  { href: '/library', label: 'Library', Icon: Images },
  { href: '/account', label: 'Account', Icon: UserRound },
] as const

function Places({ className }: { readonly className: string }) {
  const path = usePath()
  return (
    <nav className={className} aria-label="Pages">
      {places.map(({ href, label, Icon }) => (
        <Link key={href} href={href} aria-current={path === href ? 'page' : undefined}>
          <Icon aria-hidden="true" />
          <span>{label}</span>
        </Link>
      ))}
    </nav>
  )
}

function Balance() {
  const { data } = useAccount()
  return (
    <Link href="/account" className="balance num">
      <span className="visually-hidden">Balance: </span>
      {data ? formatNumber(data.balance) : '–'}
      <span className="balance-unit"> credits</span>
    </Link>
  )
}

const themeLooks = {
  system: { Icon: Monitor, next: 'light', label: 'Colours as the system has them' },
  light: { Icon: Sun, next: 'dark', label: 'Light colours' },
  dark: { Icon: Moon, next: 'system', label: 'Dark colours' },
} as const satisfies Record<Theme, { next: Theme; [word: string]: unknown }>

export function ThemeButton() {
  const { Icon, next, label } = themeLooks[useTheme()]
  return (
    <IconButton label={`${label}. Press to change.`} onClick={() => setTheme(next)}>
      <Icon aria-hidden="true" />
    </IconButton>
  )
}

function AccountMenu() {
  const { data } = useAccount()
  const icon = { 'aria-hidden': true } as const
  return (
    <Menu
      trigger={
        <IconButton label={data ? `Signed in as ${data.name}` : 'Signed in'}>
          <UserRound aria-hidden="true" />
        </IconButton>
      }
      actions={[
        { label: 'Account', icon: <UserRound {...icon} />, onSelect: () => navigate('/account') },
        { label: 'Operator', icon: <Wrench {...icon} />, onSelect: () => navigate('/operator') },
        { label: 'Sign out', icon: <LogOut {...icon} />, onSelect: () => accountKey.write(null) },
      ]}
    />
  )
}

/** Says so while news do not come in; the page goes on by asking. */
function Connection() {
  const isLive = useIsLive()
  return (
    <span className="connection" data-live={isLive} role="status">
      {isLive ? '' : 'Reconnecting…'}
    </span>
  )
}

export function Shell({ children }: { readonly children: ReactNode }) {
  useLiveNews(useClient())
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="bar">
        <Link href="/create" className="bar-home">
          <Wordmark />
        </Link>
        <Places className="places" />
        <div className="bar-end">
          <Connection />
          <Balance />
          <ThemeButton />
          <AccountMenu />
        </div>
      </header>
      <main id="content" className="content" tabIndex={-1}>
        {children}
      </main>
      <Places className="tabs" />
    </>
  )
}
