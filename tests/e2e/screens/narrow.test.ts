import { checkScreens } from './checkScreens.ts'

checkScreens(390, 844, ['light'])
