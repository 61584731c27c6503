import { checkScreens } from './checkScreens.ts'

checkScreens(1440, 900)
